import type { Citation } from '../finding.ts';

/** "Rome Statute, article 36(6)(a)", "Rome Statute, articles 126 and 127". */
export function statute(article: string): Citation {
  const several = [...article.matchAll(/(?:^| )\d+/g)].length > 1;
  return { provision: `Rome Statute, ${several ? 'articles' : 'article'} ${article}`, source: 'RS' };
}

/** A resolution of the Assembly, with its paragraph where one is known: "ICC-ASP/3/Res.6, paragraph 20(b)". */
export function resolution(symbol: string, paragraph?: string, source?: string): Citation {
  const provision = paragraph === undefined ? symbol : `${symbol}, ${paragraph}`;
  return source === undefined ? { provision } : { provision, source };
}

/**
 * A rule of the Rules of Procedure of the Assembly (ICC-ASP/1/3, part II.C). Only the titles of rules 1 to 31 and rules 92
 * and 93 are confirmed, so most rules are cited by their subject.
 */
export function procedure(subject: string): Citation {
  return { provision: `Rules of Procedure of the Assembly, ${subject}` };
}

/** The Financial Regulations and Rules. */
export function financial(regulation: string): Citation {
  return { provision: `Financial Regulations and Rules, ${regulation}`, source: 'FRRTOC' };
}

/** The Rules of Procedure and Evidence of the Court: rules 12, 24, 25, 28 to 30 and 32 were at hand. */
export function evidence(rule: string): Citation {
  return { provision: `Rules of Procedure and Evidence, ${rule}`, source: 'RPE' };
}

/** What is done without a text that says so. */
export function practice(subject: string, source?: string): Citation {
  const provision = `Practice of the Assembly: ${subject}`;
  return source === undefined ? { provision } : { provision, source };
}
