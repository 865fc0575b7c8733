export const english = {
  'delegations.title': 'My delegation',
  'delegations.lede': 'Who votes for your State. Everybody accredited may ask for the floor, speak and propose.',
  'delegations.line': 'Persons',
  'delegations.line.persons': '{n, plural, one {One person} other {# persons}}',
  'delegations.demonstration': 'The persons of this delegation are those of a demonstration.',
  'delegations.none': 'You belong to no delegation now',
  'delegations.none.what': 'The Secretariat accredits the persons of a delegation for a session.',
  'delegations.only-head':
    'The head of your delegation says here who else votes; or the Secretariat enters it on a written request.',
  'delegations.you': 'You',
  'delegations.votes': 'May vote',
  'delegations.votes-not': 'Does not vote',
  'delegations.designate': 'Designate to vote',
  'delegations.designation.end': 'End the designation',
  'objection.head-exists':
    'The delegation has its representative already. End that accreditation first, or add an alternate.',
  'objection.not-designated': 'This person is not designated to act as the representative.',
  'objection.only-the-head-designates':
    'The head of the delegation says who else votes for it; or the Secretariat enters it on the delegation’s written request.',
  'objection.request-missing':
    'Give the reference of the delegation’s written request, for instance the number of its note.',
  'objection.same-person-accredited':
    '{name} is accredited for [the] {state} already, {role, select, head {as its representative} alternate {as an alternate} other {as an adviser}}. If this is another person of the same name, say so in the form and send it again.',
  'objection.accredited-for-another-seat':
    '{name} is accredited for [the] {state} already. Whether one person may act for two seats the rules do not say. If it is so, or if this is another person of the same name, say so in the form and send it again.',
  'objection.head-in-list':
    'Line {line, number} of this list has the representative of [the] {state} already. A delegation has one: give one of the two lines another role.',
  'objection.same-person-in-list':
    'Line {line, number} of this list names {name} for [the] {state}, too. If this is another person of the same name, tick it.',
  'objection.same-person-to-tick':
    '{name} is accredited for [the] {state} already, {role, select, head {as its representative} alternate {as an alternate} other {as an adviser}}. If this is another person of the same name, tick it.',
  'objection.other-seat-in-list':
    'Line {line, number} of this list names {name} for [the] {state}. Whether one person may act for two seats the rules do not say. If it is so, or if this is another person of the same name, tick it.',
  'objection.other-seat-to-tick':
    '{name} is accredited for [the] {state} already. Whether one person may act for two seats the rules do not say. If it is so, or if this is another person of the same name, tick it.',
  'objection.accredited-in-another-role':
    '{name} is accredited for [the] {state} already, {role, select, head {as its representative} alternate {as an alternate} other {as an adviser}}. To change the role, end that accreditation first.',
  'objection.votes-already': 'This person may vote for the delegation already. No designation is needed.',
  'record.act.person.accredited': 'Person accredited',
  'record.act.person.described': 'Details of a person changed',
  'record.act.accreditation.ended': 'Accreditation ended',
  'record.act.representative.designated': 'Person designated to act as the representative',
  'record.act.designation.ended': 'Designation to act as the representative ended',
  'delegations.designated': 'designated to vote',
  'desk.delegations.count': '{n, number} of {parties, number} States Parties have a delegation',
  'desk.person.add': 'Accredit a person',
  'desk.person.name': 'Name of the person',
  'desk.person.role': 'Role',
  'desk.person.other-seat': 'This person, or one of the same name, is accredited for another seat too',
  'desk.person.title': 'Courtesy title or rank',
  'desk.person.function': 'Function',
  'desk.person.email': 'E-mail',
  'desk.person.place': 'Place in the delegation',
  'desk.person.place.hint': 'A number from 1, among persons of the same role. Without one, the order of accreditation.',
  'desk.details': 'Details',
  'desk.details.lede':
    'For lists of the Secretariat, letters and badges. It stands outside the record, which says only that something was changed, and goes when the person is erased. An empty field is known no more.',
  'desk.details.save': 'Save the details',
  'desk.details.not': 'Back without saving',
  'delegations.participants': 'List of participants',
  'delegations.participants.none': 'The list begins with the first person accredited.',
  'input.role': 'Write Representative, Alternate or Adviser.',
  'desk.person.family': 'Family name',
  'desk.person.given': 'Given name',
  'delegations.import': 'Import a list of delegations',
  'delegations.import.lede':
    'One line for each person. Persons who are accredited already stay so, and what the list says of them beside the name is changed; a cell left empty changes nothing. Nobody’s accreditation is ended by a list.',
  'delegations.imported':
    '{made, plural, =0 {Nobody was accredited} one {# person was accredited} other {# persons were accredited}}; {changed, plural, =0 {nothing was changed of others} one {details of # person were changed} other {details of # persons were changed}}.',
  'desk.person.namesake': 'This is another person of the same name',
  'desk.person.accredit': 'Accredit',
  'desk.person.end': 'End the accreditation',
  'desk.person.end.of': 'End the accreditation of {name}?',
  'desk.person.end.follows':
    'The person no longer acts for the seat and is signed out of it. Others of the delegation go on; votes that were cast stand. To accredit the person again makes a new account.',
  'desk.person.end.last':
    'This is the last person of the delegation: the seat leaves the meeting and the list of speakers, and no longer counts for the quorum. Votes that were cast stand. To accredit the person again makes a new account.',
  'desk.person.end.not': 'Keep the accreditation',
  'desk.person.ended': 'The accreditation of {name} for [the] {state} has ended.',
  'desk.designate.reference': 'Reference of the delegation’s written request',
  'desk.designate.reference.hint':
    'For instance the number and day of its note, without the name of a person. It stands in the record.',
  'desk.seats': 'Seats',
  'desk.nobody': 'Nobody is accredited.',
  'desk.invitation':
    'Send this link to the person. It signs in once, for a session to come until that ends, and is shown only now:',
  'desk.find': 'Find a State or a person',
  'desk.find.none': 'Nothing found',
  'desk.find.none.what':
    'No State Party and no accredited person has this in the name. An empty search shows every seat.',
  'desk.accredited': 'The person is accredited, and needs a link to sign in.',
  'desk.invite': 'Make a link to sign in',
  'desk.sign-ins':
    '{signIns, plural, =0 {not signed in} one {signed in once} other {signed in # times}}{links, plural, =0 {} one {, one unused link} other {, # unused links}}',
  'desk.sign-ins.end': 'End the sign-ins',
  'desk.former': 'Accreditation ended',
  'desk.erase': 'Erase',
  'desk.erase.title': 'Erase a person',
  'desk.erase.lede': 'This cannot be undone. The record keeps that it was done, and why.',
  'desk.erase.goes': 'What goes',
  'desk.erase.goes.what':
    'The name, every link to sign in, every sign-in, what was sent by mail. The account closes for ever.',
  'desk.erase.stays': 'What stays',
  'desk.erase.stays.what':
    'What was done for the seat, under a number that names nobody. The record can be verified as before.',
  'desk.erase.reason': 'Reason',
  'desk.erase.reason.hint':
    'It stands in the record for ever: write it without the name, for instance “at the person’s request”.',
  'desk.erase.do': 'Erase this person',
  'desk.erase.not': 'Back without erasing',
  'identity.choose-state': 'State Party',
  'letters.title': 'Letters with links to sign in',
  'letters.open': 'Letters for many at once',
  'letters.lede':
    'One page for each person, with a code to scan and to type. It signs the person in once, on a device of their own, until the session ends. The letters are kept nowhere: print them now.',
  'letters.whom': 'For whom',
  'letters.whom.new':
    '{n, plural, =0 {Nobody is without a way in} one {One person without a way in: not signed in, no unused link} other {{n, number} persons without a way in: not signed in, no unused link}}',
  'letters.whom.all':
    '{n, plural, =0 {Nobody is accredited} one {The one person accredited; an unused link ends} other {All {n, number} persons accredited; unused links end}}',
  'letters.state': 'Delegation',
  'letters.state.every': 'Every delegation',
  'letters.language': 'Language of the letters',
  'letters.make': 'Make the letters (PDF)',
  'letters.none':
    'No letter was made: nobody of those asked for can be given a link now. Choose all, or another delegation.',
  'letters.busy': 'Other documents are being made. Ask again in a minute.',
  'letter.title': 'Your sign-in: {session}',
  'letter.body':
    'With this letter you sign in to the system of the Assembly, once, on a device of your own. You can stay signed in there until the session ends on {day}.',
  'letter.scan': 'Scan this with the camera of your phone',
  'letter.address': 'or type this address',
  'letter.code': 'and there this code',
  'letter.once': 'The code works once. Give it to nobody: whoever uses it acts in your name.',
  'letter.lost':
    'Is it said to be used, and it was not you? Tell the Secretariat at once: it ends the other sign-in and gives you a new letter.',
  'letter.specimen':
    'This is a demonstration: the code of a letter is a specimen and signs nobody in. Its persons are on the sign-in page.',
  'letters.boxed': 'A box stands in the name of these persons',
  'letters.boxed.what':
    'For the Secretariat alone. No font here has some signs of these names: a box stands in their place. The letters and their codes are good. Write the name by hand.',
  'letters.left-out': 'No letter for these persons',
  'letters.left-out.what':
    'For the Secretariat alone. They hold or held an office, or got twenty links today: whoever works at the machine makes their link.',
  'letters.mail': 'Send by mail …',
  'letters.mail.not':
    'Letters cannot be sent by mail from here, because mail is not set up in this system. Print them, or ask whoever runs the system.',
  'letters.mail.title': 'Send letters by mail',
  'letters.mail.lede':
    'Each person gets a message with a link and a code. The link is made when the message is sent. It signs the person in once, and ends every older link of that person.',
  'letters.mail.whom.new': 'Who has no way in',
  'letters.mail.whom.failed': 'Who could not be reached',
  'letters.mail.whom.all': 'Everybody accredited',
  'letters.mail.nobody': 'Nobody can be sent a letter now',
  'letters.mail.nobody.what':
    'Those chosen have a way in, wait for their letter, or have no e-mail address. Choose others here:',
  'letters.mail.no-address':
    '{n, plural, one {One person has no e-mail address and gets no letter} other {{n, number} persons have no e-mail address and get no letter}}',
  'letters.mail.no-address.what': 'Enter the address with the details of the person, or print the letter.',
  'letters.mail.enter': 'Enter the address',
  'letters.mail.before':
    '{n, plural, one {One of these persons was sent a letter before, on {day}.} other {{n, number} of these persons were sent letters before, the last on {day}.}}',
  'letters.mail.again':
    '{n, plural, one {Send it to that person again; the link sent before ends} other {Send to them again; the links sent before end}}',
  'letters.mail.send': '{n, plural, one {Send one letter} other {Send {n, number} letters}}',
  'letters.sent.title': 'Letters sent by mail',
  'letters.sent.none': 'No letter was sent by mail yet',
  'letters.sent.none.what': 'What becomes of each one will stand here. Choose for whom:',
  'letters.sent.asked':
    '{n, plural, one {One letter is on its way.} other {{n, number} letters are on their way, one after the other.}}',
  'letters.sent.hint': 'What fails for now is tried again by itself, after pauses that grow.',
  'letters.sent.look': 'Look again',
  'letters.sent.failed':
    '{n, plural, one {One letter could not be sent} other {{n, number} letters could not be sent}}',
  'letters.sent.waiting': '{n, plural, one {One letter waits to be sent} other {{n, number} letters wait to be sent}}',
  'letters.sent.sent':
    '{n, plural, one {One letter was given to the mail server} other {{n, number} letters were given to the mail server}}',
  'letters.sent.again': '{n, plural, one {Send again to this person …} other {Send again to {n, number} persons …}}',
  'letters.sent.mend': 'Correct the address',
  'letters.sent.answer': 'What the mail server said',
  'letters.state.sent': 'Sent',
  'letters.state.waiting': 'Waits',
  'letters.state.failed': 'Not sent',
  'letters.unsent.no-address': 'There is no e-mail address.',
  'letters.unsent.not-accredited': 'The person was no longer accredited.',
  'letters.unsent.no-link':
    'No link could be made: the person holds or held an office, got twenty links within a day, or who asked for the letter is no longer of the Secretariat.',
  'letters.unsent.link-over':
    'A newer link was made for this person before the letter was sent, or the link was ended.',
  'letters.failed':
    '{n, plural, one {One person could not be sent a letter and has no way in} other {{n, number} persons could not be sent a letter and have no way in}}',
  'letter.mail.press': 'Sign in',
  'letter.mail.unasked':
    'You get this message because your delegation named you, with this address, to the Secretariat. Was it not meant for you? Delete it, and tell the Secretariat.',
  'objection.letters-mailed-already':
    '{n, plural, one {One of these persons was sent a letter already, on {day}.} other {{n, number} of these persons were sent letters already, the last on {day}.}} Say that they shall be sent again, or choose others.',
  'record.act.letters.mailed': 'Letters with links to sign in sent by mail',
  'delegations.focal-points': 'Focal points',
  'objection.proposals-overtaken':
    'Some of these proposals were decided, changed or taken back meanwhile. Nothing was done. Look at them as they are now.',
  'delegations.participation': 'Participation',
  'delegations.participation.lede':
    '{n, plural, =0 {No State has an accredited delegation yet.} one {One State takes part with an accredited delegation.} other {# States take part with accredited delegations.}} Persons are not named here.',
  'delegations.participation.none': 'No delegation yet',
  'delegations.participation.none.what': 'States stand here once persons of their delegations are accredited.',
  'delegations.participation.dossier': 'Takes part in these sessions',
  'delegations.participation.ends': 'Last day',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
