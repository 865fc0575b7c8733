import { equalBytes } from './bytes.ts';
import { emptyRoot, hashBytes, nodeHash } from './tree-hash.ts';

/** A tree somebody vouches for: number of entries and root. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** True when an entry with this leaf hash stands at `index` in the tree. Source: RFC 9162 section 2.1.3.2. */
export function includes(tree: TreeHead, index: number, leaf: Uint8Array, proof: readonly Uint8Array[]): boolean {
  if (!isIndex(index) || !isIndex(tree.size) || index >= tree.size || !allHashes(proof)) return false;
  let node = index;
  let last = tree.size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equalBytes(hash, tree.root);
}

/** True when the new tree begins with all of the old one. Source: RFC 9162 section 2.1.4.2. */
export function extendsTree(old: TreeHead, tree: TreeHead, proof: readonly Uint8Array[]): boolean {
  if (!isIndex(old.size) || !isIndex(tree.size) || old.size > tree.size || !allHashes(proof)) return false;
  if (old.size === tree.size) return proof.length === 0 && equalBytes(old.root, tree.root);
  if (old.size === 0) return proof.length === 0 && equalBytes(old.root, emptyRoot);
  let node = old.size - 1;
  let last = tree.size - 1;
  while (node % 2 === 1) {
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  // Where the old tree is complete its root opens the path and is left out of the proof.
  const path = node === 0 ? [old.root, ...proof] : proof;
  const [first] = path;
  if (first === undefined) return false;
  let oldHash = first;
  let newHash = first;
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      oldHash = nodeHash(sibling, oldHash);
      newHash = nodeHash(sibling, newHash);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      newHash = nodeHash(newHash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equalBytes(oldHash, old.root) && equalBytes(newHash, tree.root);
}

function isIndex(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function allHashes(proof: readonly Uint8Array[]): boolean {
  return proof.every((hash) => hash.length === hashBytes);
}
