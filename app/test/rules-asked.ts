import { AsyncLocalStorage } from 'node:async_hooks';
import { vi } from 'vitest';
import * as findings from '../../packages/rules/src/finding.ts';
import { commands } from '../src/modules.ts';

export interface RulesAsked {
  /** rules of which a command has asked while it decided, each with a command that did */
  readonly byCommands: ReadonlyMap<string, string>;
  /** rules that anything else has asked: pages, the facts that a command loads */
  readonly elsewhere: ReadonlySet<string>;
  /** for each of those rules, what is recorded when a command that asks it is done */
  actsOf(rule: string): readonly string[];
  /** Listens no more. */
  end(): void;
}

/**
 * Listens which rules are asked from now on, and whether a command asks while it decides. Every finding of the package is made by
 * one function, with the id of its rule: what stands here was worked out, and not only imported. Nothing is changed.
 */
export function listenToRules(): RulesAsked {
  const byCommands = new Map<string, string>();
  const elsewhere = new Set<string>();
  const asking = new Map<string, Set<string>>();
  const always = new Map<string, ReadonlySet<string>>();
  const ever = new Map<string, ReadonlySet<string>>();
  const deciding = new AsyncLocalStorage<string>();
  const { finding } = findings;
  const spies = [
    vi.spyOn(findings, 'finding').mockImplementation((rule, ...given) => {
      const command = deciding.getStore();
      if (command === undefined) elsewhere.add(rule);
      else {
        byCommands.set(rule, command);
        asking.set(rule, (asking.get(rule) ?? new Set()).add(command));
      }
      return finding(rule, ...given);
    }),
    ...[...commands.values()].map((command) => {
      const { decide } = command;
      return vi.spyOn(command, 'decide').mockImplementation((...facts) => {
        const decision = deciding.run(command.name, () => decide.apply(command, facts));
        // What is done in one breath with it, now and then, is another act's.
        if (decision.ok) {
          const acts = new Set(decision.acts.map(({ act }: { act: string }) => act));
          const before = always.get(command.name) ?? acts;
          always.set(command.name, new Set([...before].filter((act) => acts.has(act))));
          ever.set(command.name, new Set([...(ever.get(command.name) ?? []), ...acts]));
        }
        return decision;
      });
    }),
  ];
  /** What it says each time; of one that says now this and now that, whatever it said. */
  const saidBy = (name: string): ReadonlySet<string> =>
    always.get(name)?.size === 0 ? (ever.get(name) ?? new Set()) : (always.get(name) ?? new Set());
  return {
    byCommands,
    elsewhere,
    actsOf: (rule) => [...new Set([...(asking.get(rule) ?? [])].flatMap((name) => [...saidBy(name)]))].toSorted(),
    end() {
      for (const spy of spies) spy.mockRestore();
    },
  };
}
