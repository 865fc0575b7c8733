import type { ReactNode } from 'react';
import { VerifyLink } from '../log/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { ReferenceFileName } from './files.ts';

/** Subject of the act that loads the data files. */
const subject = 'reference';
const everyElection: ReferenceFileName = 'elections/*.json';

export interface RestsOnProps {
  readonly ctx: LanguageCtx;
  /** `elections/*.json` stands for the files of all elections. */
  readonly files: readonly ReferenceFileName[];
  /** What the page is about: of a document more must be said, because its text is not here. */
  readonly of?: 'document';
}

/** The data files a page of the archive rests on, with the way to their proof, and what is proved and what is not. */
export function RestsOn({ ctx, files, of }: RestsOnProps): ReactNode {
  return (
    <p className="small mt">
      {ctx.t('reference.rests-on')}{' '}
      {files.map((path, place) => (
        <span key={path}>
          {place > 0 && ctx.comma}
          {path === everyElection ? (
            <a href={ctx.href('/open-data#files')}>
              <code dir="ltr">{path}</code>
            </a>
          ) : (
            <a href={`/data/${path}`} download>
              <code dir="ltr">{path}</code>
            </a>
          )}
        </span>
      ))}
      {'. '}
      {ctx.t(of === 'document' ? 'reference.proved.document' : 'reference.proved')}{' '}
      <VerifyLink ctx={ctx} subject={subject} />
    </p>
  );
}
