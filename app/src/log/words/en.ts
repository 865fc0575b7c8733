export const english = {
  'log.title': 'The signed record',
  'log.lede':
    'The record is a log whose state is signed within a minute of every act. Whoever keeps an earlier signed state can check that a later one contains all of it; independent witnesses, where there are any, do so for everybody.',
  'log.verify-this': 'Verify this',
  'log.signed': 'Entries signed',
  'log.signed.none': 'Nothing is signed yet',
  'log.signed.at': 'Signed',
  'log.signed.ago': '{minutes, plural, =0 {less than a minute ago} one {# minute ago} other {# minutes ago}}',
  'log.root': 'Fingerprint of all of them',
  'log.unsigned':
    '{count, plural, one {The newest entry is not signed yet.} other {The newest # entries are not signed yet.}} That takes a minute at most.',
  'log.witnesses': 'Witnesses',
  'log.witnesses.none': 'No witness is asked. Whoever trusts this record trusts the key that signs it.',
  'log.witnesses.reached':
    '{cosigned, number} of {all, number} confirmed it; {quorum, plural, one {# is} other {# are}} required',
  'log.witnesses.missing':
    'Not confirmed by enough witnesses: {cosigned, number} of {all, number} confirmed it; {quorum, plural, one {# is} other {# are}} required',
  'log.witness.name': 'Witness',
  'log.witness.answer': 'Last answer',
  'log.witness.at': 'Confirmed, The Hague',
  'log.witness.not-this': 'not this state',
  'log.answer.never': 'not asked yet',
  'log.answer.cosigned': 'Confirmed',
  'log.answer.ahead': 'Contradicts: it has seen a longer record',
  'log.answer.split': 'Contradicts: it has seen another record',
  'log.answer.refused': 'Refused',
  'log.answer.unreachable': 'Does not answer',
  'log.state.starting': 'The record is being taken into the log.',
  'log.state.signing': 'The record is signed as acts are recorded.',
  'log.state.no-key': 'Nothing is signed: this program holds no key that the record knows.',
  'log.state.unconfirmed':
    'Nothing is signed for now: since the program started no witness has answered, and only a witness can say whether the database is complete.',
  'log.state.halted': 'Nothing is signed: a witness contradicts this record.',
  'log.state.halted.kept':
    'Nothing is signed: a checkpoint that was kept outside the database contradicts this record.',
  'log.state.broken': 'Nothing is signed: the record does not stand. Whoever runs Plenary has to look into it.',
  'log.state.unsealed':
    'Nothing further is signed: {count, plural, =1 {an entry of the database was not recorded by this program (entry {from, number})} other {entries of the database were not recorded by this program (entries {from, number} to {to, number})}}. Whoever runs Plenary has to look at it.',
  'log.state.foreign-key':
    'Nothing further is signed: a key that this program does not hold was put in the place of a lost one (entry {from, number}). Whoever runs Plenary has to look into it.',
  'log.seals': 'Keys of the seals',
  'log.seals.how':
    'Each act is sealed with a key that the database does not hold. An act without its seal is not signed into the log, unless another act lets it stand. Compare the key with the one that whoever runs Plenary has published.',
  'log.seals.lost':
    'In the place of a lost key, which could not confirm it: only whoever runs Plenary says that it is theirs. Reason given: {reason}',
  'log.overrides': 'Decided all the same',
  'meetings.log.log.resumed':
    'The log is signed again, although a state of it that is held elsewhere contradicts this record. The reason given: {reason}',
  'meetings.log.unsealed.accepted':
    '{count, plural, =1 {An entry that bears no seal of the program stands all the same ({from, number})} other {Entries that bear no seal of the program stand all the same ({from, number} to {to, number})}}. The reason given: {reason}',
  'log.halt.ahead':
    '{witness} has confirmed a record of {size, plural, one {# entry} other {# entries}}; this one is shorter. The database was set back, or entries were removed.',
  'log.halt.split':
    '{witness} has confirmed another record of {size, plural, one {# entry} other {# entries}} than the one shown here. Entries were changed, or two records were kept.',
  'log.halt.kept.ahead':
    'The checkpoint that this program signed last and kept outside the database names {size, plural, one {# entry} other {# entries}}; this record is shorter. The database was set back, or entries were removed.',
  'log.halt.kept.split':
    'The checkpoint that this program signed last and kept outside the database names another record of {size, plural, one {# entry} other {# entries}} than the one shown here. Entries were changed, or two records were kept.',
  'log.proof': 'The proof',
  'log.proof.in':
    'This act is entry {seq, number} of the {size, number} that the record held when it was signed on {date} at {time}.',
  'log.proof.path':
    '{hashes, plural, =0 {It is the only entry, and its fingerprint is the one that was signed.} one {One fingerprint leads from it to the one that was signed: had a letter of the record been changed, left out or slipped in, it would lead elsewhere.} other {# fingerprints lead from it to the one that was signed: had a letter of the record been changed, left out or slipped in, they would lead elsewhere.}}',
  'log.proof.offline':
    'Whoever has the proof file and the verifier checks this without Plenary and without the Internet.',
  'log.proof.file': 'Proof file',
  'log.proof.document': 'What the act says, as the proof covers it',
  'log.proof.verifier': 'Verifier, one page for use offline',
  'log.proof.private':
    'What this act says is not public. The proof file shows that it is in the record, not what it says.',
  'log.proof.unsigned': 'This act is not signed yet. That takes a minute at most; then its proof is here.',
  'log.proof.stands-still': 'This act is not signed, and nothing is signed at the moment.',
  'log.proof.unconfirmed': 'Not enough witnesses have confirmed this state of the record.',
  'log.paper': 'Check this paper',
  'log.paper.how':
    'Point a camera at the code, or open the address: the record says whether it holds this entry with this fingerprint. Then compare what the paper says with what the record says there.',
  'log.paper.code': 'QR code: leads to entry {seq, number} of the official record',
  'log.paper.entry': 'Entry of the official record',
  'log.paper.hash': 'Fingerprint of the entry',
  'log.paper.before': 'Other results on this page',
  'log.paper.address': 'Address',
  'log.paper.signed': 'Signed state of the record that covers it',
  'log.paper.signed.at':
    '{size, plural, one {# entry} other {# entries}}, signed on {date} at {time}. Fingerprint of all of them:',
  'log.paper.unsigned': 'None yet: the entry was not signed when this page was made.',
  'log.paper.made': 'This page was made',
  'log.paper.demonstration':
    'This is a demonstration: persons and acts are invented. The paper proves nothing about the Assembly.',
  'log.paper.check': 'Check a paper',
  'log.paper.same': 'The paper you hold names this entry as it stands.',
  'log.paper.same.then':
    'The fingerprint on the paper is the fingerprint of this entry. It does not cover the words beside it: compare what the paper says with what the record says below.',
  'log.paper.other': 'The paper you hold differs: its fingerprint is not the fingerprint of this entry.',
  'log.paper.other.why':
    'Either the fingerprint was copied wrongly, or the paper comes from another record, a demonstration for instance, or the paper or this record was changed. Keep the paper and compare the two, letter by letter. If they still differ, show it to the Secretariat, or to an archive that keeps the signed record.',
  'log.paper.malformed': 'Nothing was compared: what was given is not a fingerprint.',
  'log.paper.malformed.how':
    'A fingerprint has 64 characters: digits from 0 to 9 and letters from a to f. Compare it with the paper and mend it.',
  'log.paper.given': 'Fingerprint on the paper',
  'log.paper.given.hint': 'As the paper gives it for entry {seq, number}. Blanks and capitals do not matter.',
  'log.paper.compare': 'Compare',
  'log.more': 'The signed record, its keys and witnesses',
  'log.checkpoint': 'The latest checkpoint',
  'log.checkpoint.how':
    'The name of the log, the number of entries, the fingerprint of all of them, then the signatures of the log and of its witnesses.',
  'log.keys': 'Keys of the log',
  'log.keys.how': 'Compare the key with one that reached you another way, in print for instance.',
  'log.key': 'Key',
  'log.key.introduced': 'Introduced',
  'log.key.retired': 'Retired',
  'log.key.in-use': 'in use',
  'log.nights': 'Each night',
  'log.nights.how':
    'The state at the beginning of each day (midnight UTC), for the Journal: whoever keeps the paper holds a witness.',
  'log.nights.none': 'No night yet',
  'log.nights.none.when': 'The first checkpoint of a day stands here once it is signed.',
  'log.night.day': 'Day',
  'log.succeeds':
    'This log, {name}, began on {date} over the record as it stood then. It succeeds {former}, which has ended.',
  'log.succeeds.more': 'What was signed before, and with which keys',
  'log.former': 'Logs before this one',
  'log.former.how':
    'An act of the record ended each of them, with its reason. The entries keep their numbers. A proof or a signed state of a log that has ended is checked with the keys below.',
  'log.former.ended': 'Ended',
  'log.former.successor': 'Succeeded by',
  'log.former.unsigned': 'nothing',
  'log.former.reason': 'The reason given:',
  'log.former.ahead':
    '{witness} had confirmed a record of {size, plural, one {# entry} other {# entries}}; the one held here was shorter.',
  'log.former.split':
    '{witness} had confirmed another record of {size, plural, one {# entry} other {# entries}} than the one held here.',
  'log.former.kept.ahead':
    'A checkpoint kept outside the database named {size, plural, one {# entry} other {# entries}}; the record held here was shorter.',
  'log.former.kept.split':
    'A checkpoint kept outside the database named another record of {size, plural, one {# entry} other {# entries}} than the one held here.',
  'log.former.lost':
    'Whoever runs Plenary stated that a record of {size, plural, one {# entry} other {# entries}} had been signed that is not the one held here. Its fingerprint:',
  'log.former.checkpoint': 'Its last checkpoint held here',
  'log.former.keys': 'Keys of {name}',
  'log.files': 'For archives and programs',
  'log.files.how':
    'The log is served as static files as C2SP tlog-tiles lays them out, below the address /log/. An archive can keep a copy, and can run a witness.',
  'log.files.checkpoint': 'Checkpoint',
  'log.files.trust': 'Keys and witnesses, as the verifier reads them',
  'log.files.record':
    'The signed public record comes in parts of 256 entries from /log/record/000 on, at the addresses that the files of the log have. The program below fetches it and checks all of it, every published result included: node verify-record.mjs, with the address of this site.',
  'log.files.whole': 'Program that checks the whole record, for Node 20 or later',
  'objection.log-needs-system': 'The log is kept at the machine that runs Plenary: npm run log:key.',
  'objection.log-key-other-name':
    'The log of this record is named {name} for as long as it is kept. A further key bears the same name.',
  'objection.log-key-known': 'This key is in the record already. Draw a new one.',
  'objection.log-key-malformed': 'This is not the verifier key of a log: name+id+key.',
  'objection.log-not-halted': 'No witness contradicts the log.',
  'objection.log-key-unknown': 'No key in use is this one. See: npm run log:key -- list.',
  'objection.log-key-last': 'This is the only key in use: nothing could be signed. Introduce its successor first.',
  'objection.log-not-begun': 'This record has no log yet. Draw its first key: npm run log:key -- draw.',
  'objection.log-name-used':
    'A log of this record was named {name} already. Witnesses know that one: choose a name that was never used.',
  'objection.log-loss-not-shown':
    'The record contains the state of {size, plural, one {# entry} other {# entries}} with this root: nothing of it is lost, and the log goes on.',
  'objection.log-not-contradicted':
    'No witness contradicts the log. If acts are lost that no witness saw, name a signed state that the record does not contain, from the Journal or a proof file: --lost <entries>:<root>.',
  'record.act.log-key.introduced': 'Key of the log introduced',
  'record.act.log-key.retired': 'Key of the log retired',
  'record.act.log.resumed': 'Signing resumed after a contradiction',
  'record.act.log.succeeded': 'Log ended and succeeded by another',
  'input.verifier-key': 'Give the verifier key of the log.',
  'input.root': 'A root is 32 bytes in base64.',
  'input.why-lost': 'Write in a sentence what was lost, how, and why it cannot be brought back.',
  'input.why-resumed': 'Write in a sentence what was found and why the log may go on.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
