import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { system } from '../door/actor.ts';
import { checkReference, referenceTexts } from '../reference/index.ts';
import { reasonsInEnglish } from '../web/reasons-in-english.ts';
import { loadReferenceFiles } from './load-reference.ts';

const now = '2026-11-24T08:00:00.000Z';
const files = await referenceTexts(path.resolve(import.meta.dirname, '../../../data'));
const loaded = new Map(files.map((file) => [file.path, file.sha256]));
const none = { problems: [], loaded: new Map<string, string>() };

describe('loading the reference data', () => {
  it('records which files were read, by their hash, and hands the texts to the tables only', () => {
    const decision = loadReferenceFiles.decide(none, { files: [...files] }, system, now);
    expect(decision).toMatchObject({ ok: true, capacity: 'system', answer: { files: 26 } });
    const [act] = decision.ok ? decision.acts : [];
    expect(act?.data).toEqual({ files: files.map((file) => ({ path: file.path, sha256: file.sha256 })) });
    expect(JSON.stringify(act?.data)).not.toContain('Afghanistan');
    expect(act?.unrecorded?.['states.json']).toContain('Afghanistan');
  });

  it('does nothing when the same files are loaded', () => {
    expect(loadReferenceFiles.decide({ problems: [], loaded }, { files: [...files] }, system, now)).toMatchObject({
      ok: true,
      acts: [],
    });
  });

  it('loads again when a byte has changed, and when a file is gone', () => {
    const other = files.map((file, i) => (i === 3 ? { ...file, text: `${file.text} ` } : file));
    expect(loadReferenceFiles.decide({ problems: [], loaded }, { files: other }, system, now)).toMatchObject({
      acts: [{ act: 'reference.loaded' }],
    });
    expect(loadReferenceFiles.decide({ problems: [], loaded }, { files: files.slice(1) }, system, now)).toMatchObject({
      acts: [{ act: 'reference.loaded' }],
    });
  });

  it('refuses malformed files with every problem', () => {
    const broken = [{ path: 'states.json', text: '{' }];
    const decision = loadReferenceFiles.decide(
      { ...none, problems: checkReference(broken) },
      { files: broken },
      system,
      now,
    );
    expect(decision.ok).toBe(false);
    const objections = decision.ok ? [] : decision.objections;
    expect(new Set(objections.map((each) => each.code))).toEqual(new Set(['reference-malformed']));
    expect(reasonsInEnglish({ objections })).toContainEqual(
      expect.stringMatching(/^states\.json: not JSON.*Nothing was loaded\.$/),
    );
    expect(objections).toHaveLength(7);
  });

  it('is the act of the program alone', () => {
    const secretariat = { id: 'a', demonstration: false, capacities: [{ kind: 'secretariat' }] } as const;
    expect(loadReferenceFiles.decide(none, { files: [...files] }, secretariat, now)).toMatchObject({
      ok: false,
      objections: [{ code: 'needs-system' }],
    });
  });
});
