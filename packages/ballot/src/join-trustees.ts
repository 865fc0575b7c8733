import { checkTrustees } from './check-trustees.ts';
import type { Group } from './group.ts';
import { attempt, type Outcome } from './refusal.ts';
import type { SingleText, ThresholdText, TrusteeText } from './trustees-format.ts';

/** The trustees file from the single keys and the tellers' key, checked, with the election's public key (section 8). */
export function joinTrustees(
  group: Group,
  singles: readonly SingleText[],
  tellers: ThresholdText | null,
): Outcome<{ readonly published: string; readonly publicKey: string }> {
  return attempt(() => {
    const list: TrusteeText[] = [
      ...singles.map((single): TrusteeText => ['Single', single]),
      ...(tellers ? [['Pedersen', tellers] as const] : []),
    ];
    const published = JSON.stringify(list);
    return { published, publicKey: checkTrustees(group, published).publicKey.toString() };
  });
}
