/** The law of the Assembly as pure functions and tables: no dependency, no clock, no input or output. */
export type { CountFacts } from './count-check.ts';
export { checkCount } from './count-check.ts';
export type { Citation, Confidence, Facts, Finding, Line, Objection, ParameterUse, ParameterValue } from './finding.ts';
export type { AcceptanceFacts, AmendmentPath, InForce, Instrument } from './icc-asp/amendments/amendment-path.ts';
export {
  adoptionDecision,
  amendmentInForce,
  amendmentPaths,
  pathOfArticle,
  takeUp,
} from './icc-asp/amendments/amendment-path.ts';
export type { RegulationsFacts } from './icc-asp/amendments/court-texts.ts';
export { provisionalRules, regulationsOfTheCourt } from './icc-asp/amendments/court-texts.ts';
export type { Arrears, ArrearsFacts, ChargeType } from './icc-asp/arrears.ts';
export { arrears } from './icc-asp/arrears.ts';
export { classifyMatter, mayPutToVote } from './icc-asp/consensus.ts';
export type { DecisionId, DecisionKind } from './icc-asp/decision-catalogue.ts';
export { decisionCatalogue, decisionIds, decisionKind, proposalKinds } from './icc-asp/decision-catalogue.ts';
export { readSymbol } from './icc-asp/documents/read-symbol.ts';
export type { DocumentSymbol, Suffix, SuffixKind } from './icc-asp/documents/symbol.ts';
export { baseSymbol, compareSymbols, parseSymbol, printSymbol } from './icc-asp/documents/symbol.ts';
export type { GroupOutcome, SeatGroup } from './icc-asp/elections/acclamation.ts';
export { acclamation, floorNominationObjections, tellerObjections } from './icc-asp/elections/acclamation.ts';
export type { BodyNominations, ElectedBody, ElectionTemplate } from './icc-asp/elections/body-election.ts';
export { bodyElection, bodyNominationExtension, electionTemplates } from './icc-asp/elections/body-election.ts';
export type { Field, FieldFacts } from './icc-asp/elections/field.ts';
export { nextField } from './icc-asp/elections/field.ts';
export type { MajorityBallot } from './icc-asp/elections/majority-ballot.ts';
export { absoluteMajorityBallot, twoThirdsBallot } from './icc-asp/elections/majority-ballot.ts';
export type { Phase } from './icc-asp/elections/phase.ts';
export { ballotPhase } from './icc-asp/elections/phase.ts';
export { entryIntoForce, statuteInForce } from './icc-asp/entry-into-force.ts';
export { euros } from './icc-asp/euros.ts';
export type { AppealCount } from './icc-asp/floor/appeal.ts';
export { rulingStands } from './icc-asp/floor/appeal.ts';
export type { MotionKind, MotionLimits } from './icc-asp/floor/motions.ts';
export { mayInterrupt, motionLimits, motionOrder, motionRank, motionRule } from './icc-asp/floor/motions.ts';
export { assemblyLanguages, interpretation, publicMeeting } from './icc-asp/floor/public-meeting.ts';
export type { ReplyFacts, SpeakerRequest } from './icc-asp/floor/speakers.ts';
export { overTime, rightOfReply, speakersOrder } from './icc-asp/floor/speakers.ts';
export type { Iso3, Region } from './icc-asp/groups.ts';
export { regionNames, regions } from './icc-asp/groups.ts';
export type { Assessment } from './icc-asp/judges/after-nomination.ts';
export { effectOfAssessment, listChangeObjections } from './icc-asp/judges/after-nomination.ts';
export type { BallotPaper, BallotValidity } from './icc-asp/judges/ballot-validity.ts';
export { ballotValidity } from './icc-asp/judges/ballot-validity.ts';
export type { SittingJudge } from './icc-asp/judges/bench.ts';
export { benchForElection, candidateRegion, groupsForElection } from './icc-asp/judges/bench.ts';
export type { Candidate, RequirementKey, Requirements } from './icc-asp/judges/candidate.ts';
export { keysOf, mapRequirements, noRequirements, requirementKeys, tallyOf } from './icc-asp/judges/candidate.ts';
export type { CountedVotes, Elected, ElectedFacts } from './icc-asp/judges/elected.ts';
export { judgesElected, judgesNeeded } from './icc-asp/judges/elected.ts';
export type { Feasibility, FeasibilityFacts } from './icc-asp/judges/feasibility.ts';
export { requirementsFeasible } from './icc-asp/judges/feasibility.ts';
export type { ByLot } from './icc-asp/judges/lot.ts';
export { judgesByLot } from './icc-asp/judges/lot.ts';
export type { NextBallot, NextBallotFacts } from './icc-asp/judges/next-ballot.ts';
export { nextBallot } from './icc-asp/judges/next-ballot.ts';
export type { Nomination } from './icc-asp/judges/nomination.ts';
export { nominationObjections } from './icc-asp/judges/nomination.ts';
export { nominationShortfall } from './icc-asp/judges/nomination-extension.ts';
export type { NominationFacts, NominationPeriod } from './icc-asp/judges/nomination-period.ts';
export { nominationPeriod } from './icc-asp/judges/nomination-period.ts';
export type { NumberFacts } from './icc-asp/judges/number-of-judges.ts';
export { numberOfJudges } from './icc-asp/judges/number-of-judges.ts';
export type { ElectionProcedure } from './icc-asp/judges/quotas.ts';
export { requirementNames } from './icc-asp/judges/requirement-names.ts';
export type { RequirementFacts } from './icc-asp/judges/requirements.ts';
export { judgesRequirements } from './icc-asp/judges/requirements.ts';
export type { Term, TermFacts } from './icc-asp/judges/term.ts';
export { firstDrawSizes, judgeTerm, staysForHearing } from './icc-asp/judges/term.ts';
export type { Vacancy, VacancyFacts } from './icc-asp/judges/vacancy.ts';
export { fitsVacancy, judgeVacancy } from './icc-asp/judges/vacancy.ts';
export type { Membership } from './icc-asp/membership.ts';
export { groupSizesOn, isPartyOn, statesPartiesOn } from './icc-asp/membership.ts';
export type { AssessmentFacts } from './icc-asp/money/assessments.ts';
export { assessments } from './icc-asp/money/assessments.ts';
export type { BudgetTable, ImplicationsFacts } from './icc-asp/money/budget.ts';
export { budgetGate, budgetSubmission, budgetSums } from './icc-asp/money/budget.ts';
export type { ContingencyFacts, ContingencyPurpose, ContingencyUse } from './icc-asp/money/contingency-fund.ts';
export { contingencyFund } from './icc-asp/money/contingency-fund.ts';
export type { ContributionFacts } from './icc-asp/money/contributions.ts';
export { contributions } from './icc-asp/money/contributions.ts';
export { contributionDue, firstYearShare } from './icc-asp/money/due-dates.ts';
export type { Body, BodyRule } from './icc-asp/organs/body-rules.ts';
export { bodyRuleOn, bodyRules } from './icc-asp/organs/body-rules.ts';
export type { HandoverFacts } from './icc-asp/organs/bureau-handover.ts';
export { bureauHandover } from './icc-asp/organs/bureau-handover.ts';
export type { Composition, Member } from './icc-asp/organs/composition.ts';
export { composition, firstTermsByLot } from './icc-asp/organs/composition.ts';
export { disputeToAssembly } from './icc-asp/organs/dispute.ts';
export { focalPointsToAppoint } from './icc-asp/organs/focal-points.ts';
export type { RegistrarElection } from './icc-asp/organs/registrar.ts';
export { electedElsewhere, registrarElection } from './icc-asp/organs/registrar.ts';
export type { VoteCount, VoteOutcome } from './icc-asp/outcome-of-vote.ts';
export { outcomeOfVote } from './icc-asp/outcome-of-vote.ts';
export type { OversightAsker, OversightTask } from './icc-asp/oversight/mechanism.ts';
export { oversightMayStart } from './icc-asp/oversight/mechanism.ts';
export type {
  NonCooperationCase,
  NonCooperationFacts,
  NonCooperationStep,
  NonCooperationTrigger,
} from './icc-asp/oversight/non-cooperation.ts';
export { nonCooperation } from './icc-asp/oversight/non-cooperation.ts';
export type { Measure, Official, Removal, RemovalFacts } from './icc-asp/oversight/removal.ts';
export { discipline, removal } from './icc-asp/oversight/removal.ts';
export { parameterRegister } from './icc-asp/parameter-register.ts';
export { setParameter } from './icc-asp/parameter-setting.ts';
export type { Parameter, ParameterKey, ParameterOf, Parameters, ParameterValues } from './icc-asp/parameters/shapes.ts';
export { isSettled, parameter, parameterText, parameterValue, usesOf } from './icc-asp/parameters.ts';
export type { ParticipantCategory, Participation } from './icc-asp/participation.ts';
export { participants, participation } from './icc-asp/participation.ts';
export type { AmendmentOrder, ProposedAmendment } from './icc-asp/proposals/amendment-order.ts';
export { amendmentOrder, nextAmendment } from './icc-asp/proposals/amendment-order.ts';
export type { Circulation, CirculationFacts } from './icc-asp/proposals/circulation.ts';
export { circulation } from './icc-asp/proposals/circulation.ts';
export type { DivisionFacts } from './icc-asp/proposals/handling.ts';
export { afterDivision, competenceFirst, mayBringBack, mayWithdraw } from './icc-asp/proposals/handling.ts';
export type { DeputyList, ProsecutorBallot, ProsecutorOutcome } from './icc-asp/prosecutor.ts';
export { deputyListObjections, prosecutorBallot, prosecutorTerm } from './icc-asp/prosecutor.ts';
export type { Quorum, QuorumFacts } from './icc-asp/quorum.ts';
export { quorum, quorumPurpose } from './icc-asp/quorum.ts';
export type { RightToVote, VoteFacts } from './icc-asp/right-to-vote.ts';
export { rightToVote } from './icc-asp/right-to-vote.ts';
export type { VotingMethod } from './icc-asp/roll-call-order.ts';
export { rollCallOrder, votingMethod } from './icc-asp/roll-call-order.ts';
export type { RollCallOutcome } from './icc-asp/roll-call-outcome.ts';
export { outcomeOfRollCall } from './icc-asp/roll-call-outcome.ts';
export type { Rule, RuleVersion } from './icc-asp/rule-register.ts';
export { electionProcedureOn, parametersOn, rule, ruleRegister, ruleVersionOn } from './icc-asp/rule-register.ts';
export type { AgendaItemAnswer, AgendaItemRequest, AgendaRoute } from './icc-asp/sessions/agenda.ts';
export { agendaDebate, agendaItem } from './icc-asp/sessions/agenda.ts';
export type { CredentialsReceived, CredentialsState, CredentialsStep } from './icc-asp/sessions/credentials.ts';
export {
  credentialsAuthorities,
  credentialsCommittee,
  credentialsReceived,
  credentialsStep,
  provisionalRights,
} from './icc-asp/sessions/credentials.ts';
export type { Deadline, SessionKind } from './icc-asp/sessions/deadlines.ts';
export { sessionDeadlines } from './icc-asp/sessions/deadlines.ts';
export type { SpecialSessionFacts } from './icc-asp/sessions/special-session.ts';
export { specialSession } from './icc-asp/sessions/special-session.ts';
export type { WaiverFacts, WaiverRequest } from './icc-asp/waiver.ts';
export { waiverRequest } from './icc-asp/waiver.ts';
export type { DelegationRole, PersonOfDelegation, WhoVotes } from './icc-asp/who-votes.ts';
export { whoVotes } from './icc-asp/who-votes.ts';
export type { SpecialExitFacts, Withdrawal, WithdrawalFacts } from './icc-asp/withdrawal.ts';
export { specialExit, withdrawal } from './icc-asp/withdrawal.ts';
export type { IsoDay } from './iso-day.ts';
export { addDays, addMonths, addYears, daysBetween, firstOfNextMonth, isIsoDay, yearOf } from './iso-day.ts';
export type { Ranked, Votes } from './ranking.ts';
export { electHighest } from './ranking.ts';
export type { Fraction, Majority } from './threshold.ts';
export {
  ceilOf,
  furtherYesNeeded,
  majorityName,
  moreThanHalf,
  neededOf,
  oneThird,
  sevenEighths,
  twoThirds,
  wholeNumber,
} from './threshold.ts';
