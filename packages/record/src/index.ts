export type { WitnessAnswer, WitnessCall } from './ask-witness.ts';
export { addCosignatures, askWitness } from './ask-witness.ts';
export type { AuditProblem, AuditVerdict, ReadLogFile } from './audit-log.ts';
export { auditLog } from './audit-log.ts';
export { fromBase64, fromHex, toBase64, toHex } from './bytes.ts';
export type { Json } from './canonical-json.ts';
export { canonicalJson } from './canonical-json.ts';
export type { ChainProblem, ChainRow, ChainState, ChainVerdict } from './chain.ts';
export { verifyChain } from './chain.ts';
export type { Sealed, SealRow, SealState, SealsChecked, Unsealed } from './check-seals.ts';
export {
  beforeSeals,
  checkSeals,
  foreseeSeals,
  introducedKeys,
  isAccepted,
  isSealedAlone,
  SealWalk,
} from './check-seals.ts';
export type { Checkpoint } from './checkpoint.ts';
export { checkpointText, contradicts, parseCheckpointText, signCheckpoint } from './checkpoint.ts';
export { commitment } from './commitment.ts';
export type { WitnessDecision, WitnessMemory } from './consider-checkpoint.ts';
export { considerCheckpoint } from './consider-checkpoint.ts';
export { cosign } from './cosignature.ts';
export type { Entry } from './entry.ts';
export { entryHash, entryProblem, entryText, genesis, maxEntryBytes } from './entry.ts';
export { encodeBundle } from './entry-bundle.ts';
export type { Leaf } from './leaf.ts';
export { leafBytes, leafOf, parseLeaf } from './leaf.ts';
export type { LogEdge, Tile } from './log-edge.ts';
export { appendEntries, edgeFrom, edgeRoot, edgeTiles, emptyEdge } from './log-edge.ts';
export type { TreeHead } from './merkle-check.ts';
export { extendsTree, includes } from './merkle-check.ts';
export type { ReadTile } from './merkle-proof.ts';
export {
  consistencyProof,
  consistencyTiles,
  inclusionProof,
  inclusionTiles,
  rootTiles,
  treeRoot,
} from './merkle-proof.ts';
export { fillOfflinePage } from './offline-page.ts';
export type { CheckpointProblem, OpenCheckpoint } from './open-checkpoint.ts';
export { openCheckpoint } from './open-checkpoint.ts';
export { sha256Hex } from './platform.ts';
export type { Checked, Problem } from './problem.ts';
export type { ProofFile } from './proof-file.ts';
export { formatProofFile, parseProofFile } from './proof-file.ts';
export type { OpenData, ProofOfEntry } from './proof-of-entry.ts';
export { formatProofOfEntry } from './proof-of-entry.ts';
export type { PublicLine, RecordLine } from './record-line.ts';
export { formatRecordLine, parseRecordLine } from './record-line.ts';
export type { Kept, Seal, SealedEntry } from './seal.ts';
export {
  isSealKey,
  keptCommitment,
  makeOwnSeal,
  makeSeal,
  parseSeal,
  proveSealKey,
  sealHolds,
  sealKeyOf,
  sealKeyProved,
} from './seal.ts';
export { maxNoteLength, parseNote, signatureLine } from './signed-note.ts';
export type { TileAddress } from './tile-path.ts';
export { parseTilePath, tilePath, tilesOf, tileWidth, widthAt } from './tile-path.ts';
export { emptyRoot, leafHash } from './tree-hash.ts';
export type { Trust } from './trust.ts';
export { formatTrust, parseTrust } from './trust.ts';
export type { KeyUse, SigningKey, VerifierKey } from './verifier-key.ts';
export { formatVerifierKey, isKeyName, parseVerifierKey, signingKey, verifierKey } from './verifier-key.ts';
export type { Bond, DocumentProblem, ProofProblem, ProvedDocument, ProvedEntry } from './verify-document.ts';
export { verifyDocument, verifyProof } from './verify-document.ts';
