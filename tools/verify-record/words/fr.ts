import type { RecordWords } from '../words.ts';

export const fr: RecordWords = {
  stands: 'Ce registre tient : tout ce qui suit découle des seuls fichiers exportés.',
  standsNot: 'Ce registre NE tient PAS. Points en défaut : {n}.',
  wrong: 'En défaut (en anglais)',
  checked: 'Vérifié',
  notes: 'À lire avec ce résultat',
  unknown: 'Ce que cette vérification ne peut savoir',
  counted: {
    entries: 'Inscriptions, chacune liée à la précédente par son empreinte : {n}',
    public: 'Dont publiques, disant ce dont elles ont été faites : {n}',
    transactions: 'Sceaux, un chaque fois que le programme a ajouté des inscriptions : {n}',
    openings: 'Ouvertures de séance dont le quorum découle des présences enregistrées : {n}',
    seatLists:
      'Listes des États ayant le droit de vote, découlant de la qualité d’État Partie et des contributions certifiées : {n}',
    votes: 'Résultats de vote découlant des votes publiés et de ce que la clôture a fixé : {n}',
    secondVotes: 'Dont votes à égalité, suivis d’un second vote : {n}',
    rollCalls: 'Votes par appel nominal dont l’ordre découle de l’État tiré au sort : {n}',
    decided: 'Textes adoptés ou rejetés comme le veut le vote précédent : {n}',
    consensus: 'Textes adoptés par consensus, sans vote en suspens : {n}',
    ballots: 'Tours de scrutin ouverts selon les règles (numéro, candidats, sièges, conditions) : {n}',
    ballotResults: 'Résultats de tours découlant du dépouillement (élus, ex æquo, au-delà d’un plafond) : {n}',
    lots: 'Tirages au sort entre ex æquo élisant ceux que l’ordre du tirage élit : {n}',
    elections: 'Élections terminées une fois le dernier siège pourvu : {n}',
    symbols: 'Cotes de projets et de résolutions, sans lacune : {n}',
    erased: 'Inscriptions non publiques dont les données ont été effacées par un acte public : {n}',
  },
  noted: {
    keys: 'À partir de l’inscription {seq}, les sceaux sont apposés avec la clé {key}. Comparez-la avec celle qu’indique l’exploitant de Plenary.',
    lostKey:
      'L’inscription {seq} met la clé {key} à la place d’une clé perdue : seule la parole de l’exploitant de Plenary dit qu’elle est la sienne.',
    letStand:
      'Les inscriptions {from} à {to} ne portent pas de sceau ; un acte ultérieur les laisse subsister. Lisez-en le motif.',
    oneLetStand:
      'L’inscription {from} ne porte pas de sceau ; un acte ultérieur la laisse subsister. Lisez-en le motif.',
    resumed:
      'L’inscription {seq} dit pourquoi le journal a repris alors que quelqu’un en détenait un autre état : des actes ont pu être perdus. Lisez son motif.',
    succeeded:
      'L’inscription {seq} a mis fin à un journal et en a commencé un autre sur ce registre. Lisez pourquoi, et ce qui a été perdu.',
    unsealed: 'Ce registre n’a jamais été scellé : rien ne dit qu’un programme a ajouté ses inscriptions.',
    witnessed: 'Témoins qui ont confirmé cet état : {names}.',
    unwitnessed: 'Témoins qui ont confirmé cet état : {n} ; demandés : {quorum}.',
    noTiles:
      'Les fichiers propres du journal (tile/) n’ont pas été examinés : la racine a été calculée à partir du seul record.jsonl.',
    noMembers:
      'Fois où les données sur les États Parties ne sont pas jointes : {n}. Leur nombre et le droit de vote sont repris tels qu’ils sont dits.',
    earlierOpenings:
      'Ouvertures de séance d’une version antérieure, qui comptait les délégations accréditées jusque-là : {n}. Cela n’est pas public.',
    earlierVotes:
      'Votes d’une version antérieure, qui ne fixait rien à la clôture : {n}. Ils sont décidés à nouveau comme alors.',
    earlierBallots:
      'Tours de scrutin d’une version antérieure, qui ne nommait pas les paramètres : {n}. Ceux de l’époque sont repris.',
    takenBack: 'Votes retirés : {n}. Ils n’ont rien décidé.',
  },
  cannotKnow: [
    'Ce que disent les inscriptions non publiques (votes avant la clôture, actes destinés aux participants ou au Secrétariat : {n}). Leur existence et leur ordre sont prouvés.',
    'Que le vote publié pour un État est celui que sa délégation a exprimé : la délégation le compare avec son reçu.',
    'Que les scrutateurs ont compté ce que contenait l’urne : leurs chiffres sont repris tels qu’annoncés.',
    'Qui sont les auteurs des actes et quelles fonctions ils exerçaient : noms et accréditations ne sont pas publics.',
    'Que les clés sont celles de l’Assemblée : comparez-les avec le Journal.',
    'Qu’il n’existe pas d’autre registre à côté de celui-ci : c’est le rôle des témoins.',
  ],
};
