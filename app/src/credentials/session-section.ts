import { cityAt, type SessionLink, sessions } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { LanguageMap } from '../words/languages.ts';
import { reportsOf } from './reports.ts';

const title: LanguageMap = {
  en: 'Report of the Credentials Committee',
  fr: 'Rapport de la Commission de vérification des pouvoirs',
  es: 'Informe de la Comisión de Verificación de Poderes',
  ar: 'تقرير لجنة وثائق التفويض',
  zh: '全权证书委员会报告',
  ru: 'Доклад Комитета по проверке полномочий',
};

/** The reports that the Assembly has adopted, on the page of the session. */
export async function reportLinks(db: Db, ctx: LanguageCtx, session: string): Promise<readonly SessionLink[]> {
  const held = await db
    .selectFrom(sessions)
    .select(['city', 'places'])
    .where('id', '=', session)
    .executeTakeFirstOrThrow();
  return (await reportsOf(db, session))
    .filter(({ adopted }) => adopted !== null)
    .map(({ number, adopted }) => ({
      path: `/sessions/${session}/credentials#report-${number}`,
      title,
      symbol: null,
      status: 'good',
      word: ctx.t('credentials.report.adopted', {
        day: ctx.date(adopted?.at ?? '', 'long', cityAt(held, adopted?.at ?? null)),
      }),
    }));
}
