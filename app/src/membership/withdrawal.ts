import { addYears, type Finding, type Line } from '@plenary/rules';
import type { WithdrawalRecord } from '../reference/index.ts';

/**
 * The day on which a notice of withdrawal takes effect: one year after it was received, unless it names a later day (article
 * 127(1)). Null when no notice has been received: an announcement has no effect.
 */
export function withdrawalEffect(notice: Pick<WithdrawalRecord, 'notified' | 'announced'>): Finding<string | null> {
  if (notice.notified === null) {
    return found(null, {
      code: 'withdrawal.announced',
      text: 'No notification to the depositary is documented. An announcement alone has no effect; a withdrawal takes effect one year after the notification is received',
      facts: {},
    });
  }
  const effective = addYears(notice.notified, 1);
  return found(effective, {
    code: 'withdrawal.effective',
    text: `Notified ${notice.notified}; one year later is ${effective}, unless the notice names a later day`,
    facts: { notified: notice.notified, effective },
  });
}

function found(value: string | null, line: Pick<Line, 'code' | 'text' | 'facts'>): Finding<string | null> {
  const cite = { provision: 'Rome Statute, article 127(1)', source: 'RS' };
  return { rule: 'membership.withdrawal', value, lines: [{ ...line, cite, confidence: 'sourced' }], parameters: [] };
}
