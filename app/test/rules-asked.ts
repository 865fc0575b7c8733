import { AsyncLocalStorage } from 'node:async_hooks';
import { vi } from 'vitest';
import * as findings from '../../packages/rules/src/finding.ts';
import { commands } from '../src/modules.ts';

export interface RulesAsked {
  /** rules of which a command has asked while it decided, each with a command that did */
  readonly byCommands: ReadonlyMap<string, string>;
  /** rules that anything else has asked: pages, the facts that a command loads */
  readonly elsewhere: ReadonlySet<string>;
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
  const deciding = new AsyncLocalStorage<string>();
  const { finding } = findings;
  const spies = [
    vi.spyOn(findings, 'finding').mockImplementation((rule, ...given) => {
      const command = deciding.getStore();
      if (command === undefined) elsewhere.add(rule);
      else byCommands.set(rule, command);
      return finding(rule, ...given);
    }),
    ...[...commands.values()].map((command) => {
      const { decide } = command;
      return vi
        .spyOn(command, 'decide')
        .mockImplementation((...given) => deciding.run(command.name, () => decide.apply(command, given)));
    }),
  ];
  return {
    byCommands,
    elsewhere,
    end() {
      for (const spy of spies) spy.mockRestore();
    },
  };
}
