import type { ReactNode } from 'react';
import { VerifyLink } from '../log/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import { AtTheFoot } from '../web/how-we-know.tsx';
import type { MessageKey } from '../words/messages.ts';
import { isTopFile, type ReferenceFileName, type TopFileName } from './files.ts';

/** Subject of the act that loads the data files. */
const subject = 'reference';

const titles: Readonly<Record<TopFileName, MessageKey>> = {
  'states.json': 'reference.file.states',
  'signatories.json': 'reference.file.signatories',
  'scale.json': 'reference.file.scale',
  'sessions.json': 'reference.file.sessions',
  'organs.json': 'reference.file.organs',
  'observers.json': 'reference.file.observers',
  'documents.json': 'reference.file.documents',
};

/** What a data file is called to a reader. */
function titleOf(file: ReferenceFileName): MessageKey {
  return isTopFile(file) ? titles[file] : 'reference.file.elections';
}

export interface RestsOnProps {
  readonly ctx: LanguageCtx;
  /** `elections/*.json` stands for the files of all elections. */
  readonly files: readonly ReferenceFileName[];
  /** What the page is about: of a document more must be said, because its text is not here. */
  readonly of?: 'document';
}

/** Tells the foot of the page which collections of data it rests on, with the way to their proof, and what is proved and what is not. */
export function RestsOn({ ctx, files, of }: RestsOnProps): ReactNode {
  const collections = [...new Set(files.map(titleOf))].map((title) => ctx.t(title));
  return (
    <AtTheFoot>
      <p>
        {ctx.t('reference.rests-on', { collections: ctx.list(collections) })}{' '}
        <a className="screen-only" href={ctx.href('/open-data#files')}>
          {ctx.t('reference.rests-on.data')}
        </a>
      </p>
      <p>
        {ctx.t(of === 'document' ? 'reference.proved.document' : 'reference.proved')}{' '}
        <VerifyLink ctx={ctx} subject={subject} />
      </p>
    </AtTheFoot>
  );
}
