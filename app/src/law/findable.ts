import { ruleRegister } from '@plenary/rules';
import { provisionIn } from '../web/provision.ts';
import type { Findable } from '../web/search.ts';

const rules = ruleRegister.flatMap(({ id, title, versions }): readonly Findable[] => {
  const version = versions.at(-1);
  if (version === undefined) return [];
  const { says, cite } = version;
  return [
    {
      kind: 'rule',
      path: `/rules/${id}`,
      title: { en: title },
      also: [says, (ctx) => provisionIn(ctx, cite.provision)],
      about: (ctx) => provisionIn(ctx, cite.provision),
    },
  ];
});

/** Every rule that Plenary knows, by its title, by what it says and by its provision. */
export const rulesToFind = async (): Promise<readonly Findable[]> => rules;
