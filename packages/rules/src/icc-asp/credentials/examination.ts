import { type Finding, finding, line } from '../../finding.ts';
import { procedure } from '../cite.ts';
import type { Credentials } from './standing.ts';

/** What the Committee says of the credentials of one delegation. */
export type Examined = 'accepted' | 'acceptedOnUnderstanding' | 'objected';

export const examinations: readonly Examined[] = ['accepted', 'acceptedOnUnderstanding', 'objected'];

/**
 * Whether the Committee can find so: formal credentials are accepted, what came by other means on the understanding that the
 * original follows (docs/law.md, section 2.4), and of nothing there is nothing to accept.
 */
export function credentialsExamined(
  { received }: Pick<Credentials, 'received'>,
  examined: Examined,
): Finding<{ readonly admits: boolean }> {
  const admits = examined === 'objected' || received === 'original' || (examined !== 'accepted' && received === 'copy');
  return finding('credentials.examined', { admits }, [
    line(
      'credentials.examined',
      admits
        ? `Received: ${received}; the Committee may find so`
        : `Received: ${received}; the Committee cannot find so`,
      { received, examined, admits: admits ? 1 : 0 },
      procedure('rule 25'),
      'unverified',
    ),
  ]);
}
