import { en as recordEn } from '../../../tools/verify-record/words/en.ts';
import { fr as recordFr } from '../../../tools/verify-record/words/fr.ts';
import type { RecordWords } from '../../../tools/verify-record/words.ts';
import type { DocumentProblem } from '../src/verify-document.ts';

/** Everything the offline page says, in one language. */
export interface Sentences {
  readonly title: string;
  readonly lead: string;
  readonly proof: string;
  readonly document: string;
  readonly yes: string;
  readonly yesUnwitnessed: string;
  readonly no: string;
  readonly unproved: string;
  readonly named: string;
  readonly data: string;
  readonly unwitnessed: string;
  readonly reasons: Readonly<Record<DocumentProblem, string>>;
  /** The first two of three sentences; the third is `witnessed`, or `signedOnly` where no witness cosigned. */
  readonly how: readonly [string, string];
  readonly witnessed: string;
  readonly signedOnly: string;
  readonly howTitle: string;
  readonly facts: Readonly<
    Record<'seq' | 'act' | 'at' | 'capacity' | 'cites' | 'size' | 'witnesses' | 'sha256', string>
  >;
  readonly ofRequired: string;
  readonly none: string;
  readonly trustTitle: string;
  readonly trustLead: string;
  readonly trustMissing: string;
  readonly trustBad: string;
  readonly unreadable: string;
  /** of the check of a whole export */
  readonly record: Readonly<Record<'title' | 'lead' | 'files' | 'reading' | 'both', string>> & {
    readonly words: RecordWords;
  };
}

export const en: Sentences = {
  title: 'Is this document in the record?',
  lead: 'Choose the document and the proof file that was published beside it. Nothing leaves this page: it works without a network.',
  proof: 'Proof file (.tlog-proof)',
  document: 'Document',
  yes: 'In the record',
  yesUnwitnessed: 'In the record, not confirmed by enough witnesses',
  no: 'Not in the record',
  unproved: 'Not proved',
  named: 'The entry below names exactly this document, byte for byte.',
  data: 'This document is exactly what the entry below was made of, byte for byte.',
  unwitnessed:
    'The log signed this state of the record, but fewer witnesses than required confirmed that it shows everybody the same.',
  reasons: {
    'other-document':
      'The proof is good, but it is about another document. This one was changed, or the two do not belong together.',
    private: 'The entry is in the record, but its data are kept back, so no document can be compared with it.',
    'not-included': 'The entry in the proof file is not in the record that was signed.',
    commitment: 'The data in the proof file are not those the entry was made with.',
    signature: 'A signature is false: the state of the record was changed after it was signed.',
    unsigned: 'No key that this page trusts signed this state of the record.',
    origin: 'The proof file is of another record than the one this page trusts.',
    proof: 'This is not a whole proof file.',
    extra: 'The proof file does not carry a well-formed entry.',
    note: 'The signed part of the proof file is damaged.',
    checkpoint: 'The signed part of the proof file is damaged.',
  },
  howTitle: 'How this is known',
  how: [
    'The entry holds a fingerprint of the document, which no other document has.',
    'The proof file leads from the entry to one fingerprint of the whole record; no entry can be changed, removed or added behind without changing it.',
  ],
  witnessed:
    'That one fingerprint was signed with the key of the record; the witnesses named above confirm that it only grew.',
  signedOnly: 'That one fingerprint was signed with the key of the record; no witness confirmed it.',
  facts: {
    seq: 'Entry',
    act: 'Act',
    at: 'Time (UTC)',
    capacity: 'Capacity of the actor',
    cites: 'Under',
    size: 'Entries in the record when it was signed',
    witnesses: 'Witnesses',
    sha256: 'SHA-256 of the document',
  },
  ofRequired: 'required',
  none: 'none',
  trustTitle: 'Whom this page trusts',
  trustLead: 'Compare the keys with those printed in the Journal. To trust others, put their lines here.',
  trustMissing: 'This page does not know any record yet. Put the lines of the record you trust here.',
  trustBad: 'These lines cannot be read',
  unreadable: 'The file cannot be read.',
  record: {
    title: 'The whole record',
    lead: 'Choose record.jsonl and checkpoint from an export, both at once. Every published result is worked out again here; a long record takes some minutes.',
    files: 'record.jsonl and checkpoint',
    reading: 'Entries read',
    both: 'Choose both files: record.jsonl and checkpoint.',
    words: recordEn,
  },
};

export const fr: Sentences = {
  title: 'Ce document figure-t-il au registre ?',
  lead: 'Choisissez le document et le fichier de preuve publié avec lui. Rien ne quitte cette page : elle fonctionne sans réseau.',
  proof: 'Fichier de preuve (.tlog-proof)',
  document: 'Document',
  yes: 'Figure au registre',
  yesUnwitnessed: 'Figure au registre, sans confirmation d’un nombre suffisant de témoins',
  no: 'Ne figure pas au registre',
  unproved: 'Non prouvé',
  named: 'L’inscription ci-dessous désigne exactement ce document, octet par octet.',
  data: 'Ce document est exactement ce dont l’inscription ci-dessous a été faite, octet par octet.',
  unwitnessed:
    'Le registre a signé cet état, mais moins de témoins que requis ont confirmé qu’il montre la même chose à tous.',
  reasons: {
    'other-document':
      'La preuve est bonne, mais elle porte sur un autre document. Celui-ci a été modifié, ou les deux fichiers ne vont pas ensemble.',
    private:
      'L’inscription figure au registre, mais ses données ne sont pas communiquées : aucun document ne peut lui être comparé.',
    'not-included': 'L’inscription du fichier de preuve ne figure pas au registre signé.',
    commitment: 'Les données du fichier de preuve ne sont pas celles de l’inscription.',
    signature: 'Une signature est fausse : l’état du registre a été modifié après sa signature.',
    unsigned: 'Aucune clé à laquelle cette page fait confiance n’a signé cet état du registre.',
    origin: 'Le fichier de preuve vient d’un autre registre que celui auquel cette page fait confiance.',
    proof: 'Ce n’est pas un fichier de preuve complet.',
    extra: 'Le fichier de preuve ne contient pas d’inscription bien formée.',
    note: 'La partie signée du fichier de preuve est endommagée.',
    checkpoint: 'La partie signée du fichier de preuve est endommagée.',
  },
  howTitle: 'Comment on le sait',
  how: [
    'L’inscription contient une empreinte du document, qu’aucun autre document ne possède.',
    'Le fichier de preuve mène de l’inscription à une empreinte unique de tout le registre ; aucune inscription ne peut être modifiée, retirée ou ajoutée après coup sans la changer.',
  ],
  witnessed:
    'Cette empreinte a été signée avec la clé du registre ; les témoins nommés ci-dessus confirment qu’il n’a fait que croître.',
  signedOnly: 'Cette empreinte a été signée avec la clé du registre ; aucun témoin ne l’a confirmée.',
  facts: {
    seq: 'Inscription',
    act: 'Acte',
    at: 'Heure (UTC)',
    capacity: 'Qualité de l’auteur',
    cites: 'En vertu de',
    size: 'Inscriptions au registre lors de la signature',
    witnesses: 'Témoins',
    sha256: 'SHA-256 du document',
  },
  ofRequired: 'requis',
  none: 'aucun',
  trustTitle: 'À qui cette page fait confiance',
  trustLead:
    'Comparez les clés avec celles imprimées au Journal. Pour faire confiance à d’autres, placez leurs lignes ici.',
  trustMissing:
    'Cette page ne connaît encore aucun registre. Placez ici les lignes du registre auquel vous faites confiance.',
  trustBad: 'Ces lignes sont illisibles',
  unreadable: 'Le fichier est illisible.',
  record: {
    title: 'Le registre entier',
    lead: 'Choisissez record.jsonl et checkpoint d’une exportation, les deux ensemble. Chaque résultat publié est recalculé ici ; un long registre demande quelques minutes.',
    files: 'record.jsonl et checkpoint',
    reading: 'Inscriptions lues',
    both: 'Choisissez les deux fichiers : record.jsonl et checkpoint.',
    words: recordFr,
  },
};
