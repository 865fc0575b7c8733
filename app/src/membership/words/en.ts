export const english = {
  'membership.title': '{count, plural, one {# State Party} other {# States Parties}}',
  'membership.on-day': 'On {day}',
  'membership.lede':
    'Every State that has ratified, accepted or acceded to the Rome Statute, in the five regional groups in which the Assembly elects.',
  'membership.coverage': 'Dates of membership end in December 2025; later events are not covered.',
  'membership.on.label': 'Show the Assembly on',
  'membership.on.show': 'Show this day',
  'membership.on.today': 'Back to today',
  'membership.on.wrong':
    'There is no such day between 17 July 1998 and 2100. Write it as year-month-day, for instance 2010-06-01.',
  'membership.on.instead': 'This page shows {day}.',
  'membership.by-group': 'By regional group',
  'membership.group.african': 'African States',
  'membership.group.asiaPacific': 'Asia-Pacific States',
  'membership.group.easternEuropean': 'Eastern European States',
  'membership.group.grulac': 'Latin American and Caribbean States',
  'membership.group.weog': 'Western European and other States',
  'membership.era.founding': 'founding, July 2002',
  'membership.era.to-2010': 'to 2010',
  'membership.era.since-2011': 'since 2011',
  'membership.era.left': 'left',
  'membership.tile.left': '{state}, no longer a State Party',
  'membership.tile.since': '{state}, since {since}',
  'membership.tile.until': '{state}, from {since} to {until}',
  'membership.tiles-note':
    'A tile for each State, in alphabetical order. Sizes and places say nothing about territory. Codes: ISO 3166.',
  'membership.number.title': 'Membership since 2002',
  'membership.number.lede': 'Every day on which the number of States Parties changed.',
  'membership.number.caption':
    'States for which the Statute is in force. A withdrawal takes effect one year after notice.',
  'membership.number.table': 'The same figures as a table',
  'membership.number.changes': 'Changes',
  'membership.number.none': 'No States Parties on this day',
  'membership.number.none-text': 'The Statute entered into force on 1 July 2002. Choose that day or a later one.',
  'membership.chart.title': 'States Parties: {first, number} on {from}, {count, number} on {until}',
  'membership.chart.first': '{count, number} on {day}',
  'membership.chart.hundredth': '100th: {state}, {year}',
  'membership.chart.peak': '{count, number} with [the] {state}',
  'membership.chart.left': 'Withdrawal: {state}',
  'membership.list': 'List',
  'membership.list.caption': 'States Parties on {day}',
  'membership.list.groups-unverified':
    'The regional group of each State is not checked; the totals of the groups agree with two published counts.',
  'membership.list.all': 'Show all {count, number}',
  'membership.find': 'Find a State',
  'membership.find.all': 'Show all',
  'membership.find.none': 'No State Party matches “{find}”',
  'membership.find.none-text': 'Look for a part of the name, or for the three letters of the code.',
  'membership.state': 'State',
  'membership.code': 'Code',
  'membership.regional-group': 'Regional group',
  'membership.signed': 'Signed',
  'membership.did-not-sign': 'did not sign',
  'membership.deposited': 'Deposited',
  'membership.act': 'Act',
  'membership.act.ratification': 'ratification',
  'membership.act.accession': 'accession',
  'membership.act.acceptance': 'acceptance',
  'membership.act.succession': 'succession',
  'membership.in-force': 'In force',
  'membership.party-until': 'Party until',
  'membership.status': 'Status',
  'membership.status.party': 'State Party',
  'membership.status.withdrawalAnnounced': 'withdrawal announced',
  'membership.status.withdrawalNotified': 'withdrawal notified',
  'membership.status.withdrawn': 'withdrawn',
  'membership.declared': 'Declared that it will not become a party',
  'membership.observer': 'Observer',
  'membership.day': 'Day',
  'membership.joined': 'Joined',
  'membership.left': 'Left',
  'membership.nobody': 'none',
  'membership.states-parties': 'States Parties',
  'membership.coming': 'Deposited, not yet parties',
  'membership.coming.text':
    'These States have deposited their instrument; the Statute is not yet in force for them. They sit as observers and do not vote.',
  'membership.former': 'Former States Parties',
  'membership.former.open':
    '{state}: withdrawal notified on {notified}. The end of membership on {until} follows from the notice; whether the notice was taken back before that day was not checked.',
  'membership.signatories':
    '{count, plural, one {# signatory that is not a party} other {# signatories that are not parties}}',
  'membership.signatories.text':
    'These States signed the Statute by 31 December 2000 and have not ratified it. They may sit as observers.',
  'membership.signatories.observers': 'Who else may take part',
  'membership.rule.vote.notParty': 'Only a State Party has a vote.',
  'membership.rule.vote.party': 'A State Party has one vote.',
  'membership.rule.vote.noStatement':
    'No statement of contributions is on file for this session, so no arrears are recorded.',
  'membership.rule.vote.waived':
    'The Assembly lets it vote although it is in arrears, because the failure to pay is beyond its control.',
  'membership.rule.vote.suspended': 'It has no vote in the Assembly and in the Bureau.',
  'membership.rule.entry.original':
    'The instrument was deposited on {deposited}, not later than the sixtieth, which came on 11 April 2002. The Statute entered into force on {date}.',
  'membership.rule.entry.later':
    'The instrument was deposited on {deposited}. The 60th day after is {sixtieth}. The Statute enters into force on the first day of the month that follows: {date}.',
  'membership.rule.withdrawal.announced':
    'No notification to the depositary is documented. An announcement alone has no effect: a withdrawal takes effect one year after the notification is received.',
  'membership.rule.withdrawal.effective':
    'The notification was received on {received}. One year later is {effective}, unless the notice names a later day.',
  'record.act.reference.loaded': 'Reference data loaded',
  'objection.reference-malformed': '{place}: {problem}. Nothing was loaded.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
