import { folded, isChinese, wordsOf } from '../web/folded.ts';

/** Words with which people ask, in the six languages, and those that only hold such a question together. */
const asked = [
  'how many much when who whom whose what where which why is are was were do does did will next the a an of in for to there',
  'combien quand qui quel quelle quels quelles que quoi où pourquoi comment est sont était sera prochain prochaine le la les l de des du d y a t il',
  'cuántos cuántas cuánto cuánta cuándo quién quiénes qué cuál cuáles dónde cómo hay es son fue será próximo próxima el los las del en',
  'كم متى من ما ماذا أين كيف لماذا هل أي هو هي عدد القادم القادمة المقبل المقبلة',
  'сколько когда кто что где какой какая какое какие кем почему как есть был была были будет следующий следующая следующее ближайший ближайшая',
];
const words: ReadonlySet<string> = new Set(asked.flatMap(wordsOf));

/** Chinese asks within a run of signs. */
const signs =
  /(?:有?多少|有?几[位个名次]?|什么时候|何时|什么|谁是|谁|哪里|哪些|哪个|为什么|怎么|如何|下一[届次个]?|是|吗|呢)/g;

/** What a question is about; null where what was typed is none, or nothing else. */
export function withoutQuestionWords(text: string): string | null {
  const typed = folded(text);
  const left = typed
    .split(' ')
    .map((word) => (isChinese(word) ? word.replaceAll(signs, '') : word))
    .filter((word) => word !== '' && !words.has(word))
    .join(' ');
  return left === '' || left === typed ? null : left;
}
