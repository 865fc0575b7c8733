export const english = {
  'rules.quorum.open':
    '{of, select, takingPart {{base, plural, one {One State Party takes part} other {# States Parties take part}}} credentials {{base, plural, one {One State Party whose credentials stand} other {# States Parties whose credentials stand}} by the report the Assembly has adopted} other {{base, plural, one {One State Party} other {# States Parties}} in force; no report of the Credentials Committee is adopted yet}}; {share} = {needed, number}; present {present, number}',
  'rules.quorum.procedure': 'The Statute sets no quorum of its own for this kind of decision',
  'parameters.openness.open': 'The Bureau, for a session',
  'parameters.openness.settled': 'Nobody: a text settles it',
  'parameters.openness.not-applied': 'Nobody yet: Plenary does not apply it in sessions',
  'parameters.column.openness': 'Who may set it',
  'parameters.settings.none':
    'The Bureau has set no parameter in a session held with Plenary. All stand at their defaults.',
  'rules.title': 'The rules',
  'rules.lede':
    'How the Assembly decides: each rule beside its provision, with a worked example, how sure we are, and where Plenary applies it or what it still waits for.',
  'rules.found': 'Rules under {provision}',
  'rules.found.none': 'No rule rests on this provision',
  'rules.found.none.why': 'Try the article without its paragraph, or look through all rules below.',
  'rules.all': 'All rules in force',
  'rules.confidence.what':
    'Rules marked “not checked” or “left open by the text” were not compared with the official text. Their values are parameters; the Bureau may set them.',
  'rules.parameters': 'Parameters',
  'rules.parameters.what':
    'Where the texts at hand leave a point open, Plenary uses a default. It is shown with each finding that rests on it.',
  'rules.column.rule': 'Rule',
  'rules.column.says': 'What Plenary makes of it',
  'rules.column.provision': 'Provision',
  'rules.column.confidence': 'How sure',
  'rules.column.applied': 'Where Plenary applies it',
  'rules.applied.commands': 'When something is done',
  'rules.applied.pages': 'On pages that show what follows from it',
  'rules.applied.waits': 'Not yet: waits for {what}',
  'rules.waits.amendments': 'amendments of the Statute and of other texts',
  'rules.waits.ballot': 'the secret ballot on devices',
  'rules.waits.budget': 'budget and contributions',
  'rules.waits.calendar': 'notices and deadlines of sessions',
  'rules.waits.elections': 'elections to other bodies, and terms of office',
  'rules.waits.motions': 'motions and points of order',
  'rules.waits.nominations': 'periods of nomination and vacancies',
  'rules.waits.oversight': 'oversight, non-cooperation and disputes',
  'rules.waits.services': 'interpretation and private meetings',
  'rules.waits.texts': 'circulation of proposals and amendments to them',
  'rules.column.from': 'In force from',
  'rules.column.parameter': 'Parameter',
  'rules.column.default': 'Default',
  'rules.column.interpretation': 'How the open text is read',
  'rules.versions': 'Versions by date',
  'rules.since': 'Since {from}',
  'rules.between': 'From {from} until {until}',
  'rules.example': 'A worked example',
  'rules.code': 'Where it is applied and tested',
  'rules.code.file': 'Code',
  'rules.code.test': 'Test',
  'rules.code.vectors': 'Test cases of the digest of the law',
  'rules.code.no-vectors': 'none of its own',
  'rules.vote.presides':
    'The President, or who presides in the President’s place, does not vote; another member of the delegation does',
  'rules.vote.head': 'The representative votes for the State',
  'rules.vote.alternate': 'An alternate votes in the place of the representative, as accredited',
  'rules.vote.designated': 'Designated by the head of the delegation to act as the representative',
  'rules.vote.notDesignated':
    '{role, select, alternate {An alternate} other {An adviser}} votes when the head of the delegation has designated the person to act as the representative',
  'rules.vote.left':
    '{left, plural, one {# State Party} other {# States Parties}} voted and had left when the vote was closed: votes kept, {counts, select, present {not counted} other {counted}} for the quorum',
  'rules.vote.kind': 'Kind of decision: {kind}',
  'rules.quorum.takeUp':
    'Article 121(2) names no quorum of its own, and {asked, select, yes {that of a matter of substance is asked: {statesParties, number} States Parties, more than half = {needed, number}; present {present, number}} other {none is asked}}',
  'rules.quorum.members':
    'The majority is counted on all {statesParties, number} States Parties, present or not: no quorum beside it',
  'rules.find': 'Find a rule or a provision',
  'rules.find-parameter': 'Find a parameter',
  'rules.parameters.all':
    '{n, plural, one {The parameter} other {All # parameters}}: default, reading, provision, who may set it',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
