import { type Finding, finding, line } from '../../finding.ts';
import { procedure, statute } from '../cite.ts';

/** Official and working languages of the Assembly: those of the General Assembly. The Court works in English and French. */
export const assemblyLanguages: readonly string[] = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];

/** Whether a meeting is public: plenary meetings are, those of bodies with limited membership are not, unless decided otherwise. */
export function publicMeeting(facts: {
  readonly body: 'plenary' | 'limitedMembership';
  readonly decidedOtherwise: boolean;
}): Finding<boolean> {
  const isPublic = (facts.body === 'plenary') !== facts.decidedOtherwise;
  const text = isPublic ? 'Public' : 'Private; what is decided is announced at an early public meeting';
  return finding('floor.publicMeeting', isPublic, [
    line(
      'meeting.public',
      text,
      { body: facts.body, open: isPublic ? 1 : 0 },
      procedure('rules on public meetings (about 41 and 42)'),
      'unverified',
    ),
  ]);
}

/** Who provides interpretation: the Secretariat for an official language, else the speaker. */
export function interpretation(language: string): Finding<'secretariat' | 'speaker'> {
  const official = assemblyLanguages.includes(language);
  const text = official
    ? 'Interpreted into the other official languages'
    : 'The speaker provides interpretation into an official language';
  return finding('floor.interpretation', official ? 'secretariat' : 'speaker', [
    line(
      'meeting.interpretation',
      text,
      { language, official: official ? 1 : 0 },
      official ? statute('112(10)') : procedure('rule on interpretation'),
      official ? 'sourced' : 'unverified',
    ),
  ]);
}
