import type { RecordWords } from '../words.ts';

export const es: RecordWords = {
  stands: 'Este registro se sostiene: todo lo que sigue se desprende únicamente de los archivos exportados.',
  standsNot: 'Este registro NO se sostiene. Puntos erróneos: {n}.',
  wrong: 'Erróneo (en inglés)',
  checked: 'Verificado',
  notes: 'Debe leerse junto con el resultado',
  unknown: 'Lo que esta verificación no puede saber',
  counted: {
    entries: 'Asientos, cada uno vinculado al anterior por su huella: {n}',
    public: 'De ellos públicos, que dicen aquello con lo que se hicieron: {n}',
    transactions: 'Sellos, uno cada vez que el programa añadió asientos: {n}',
    openings: 'Aperturas de sesión cuyo quórum se desprende de las presencias registradas: {n}',
    seatLists:
      'Listas de Estados con derecho de voto que se desprenden de la condición de Estado Parte y de las cuotas certificadas: {n}',
    votes: 'Resultados de votaciones que se desprenden de los votos publicados y de lo fijado al cierre: {n}',
    secondVotes: 'De ellas empatadas, seguidas de una segunda votación: {n}',
    rollCalls: 'Votaciones nominales cuyo orden se desprende del Estado sorteado: {n}',
    decided: 'Textos aprobados o rechazados según la votación precedente: {n}',
    consensus: 'Textos aprobados por consenso, sin votación pendiente: {n}',
    ballots: 'Votaciones secretas abiertas según las reglas (número, candidatos, puestos, requisitos): {n}',
    ballotResults:
      'Resultados de votaciones secretas que se desprenden del recuento (elegidos, empatados, por encima de un tope): {n}',
    lots: 'Sorteos entre empatados que eligen a quien elige el orden sorteado: {n}',
    elections: 'Elecciones terminadas al cubrirse el último puesto: {n}',
    symbols: 'Signaturas de proyectos y resoluciones, sin lagunas: {n}',
    erased: 'Asientos no públicos cuyos datos se borraron mediante un acto público: {n}',
  },
  noted: {
    keys: 'A partir del asiento {seq} los sellos se ponen con la clave {key}. Compárela con la que indica quien opera Plenary.',
    lostKey:
      'El asiento {seq} pone la clave {key} en lugar de una perdida: solo la palabra de quien opera Plenary dice que es la suya.',
    letStand: 'Los asientos {from} a {to} no llevan sello; un acto posterior los mantiene. Lea su motivo.',
    oneLetStand: 'El asiento {from} no lleva sello; un acto posterior lo mantiene. Lea su motivo.',
    resumed:
      'El asiento {seq} dice por qué el registro de transparencia continuó aunque alguien tenía otro estado de él: pueden haberse perdido actos. Lea su motivo.',
    succeeded:
      'El asiento {seq} puso fin a un registro de transparencia e inició otro sobre este registro. Lea por qué y qué se perdió.',
    unsealed: 'Este registro nunca fue sellado: nada dice que un programa añadiera sus asientos.',
    witnessed: 'Testigos que confirmaron este estado: {names}.',
    unwitnessed: 'Testigos que confirmaron este estado: {n}; solicitados: {quorum}.',
    noTiles:
      'No se examinaron los archivos propios del registro (tile/): la raíz se calculó solo a partir de record.jsonl.',
    noMembers:
      'Veces en que los datos sobre los Estados Partes no acompañan la exportación: {n}. Su número y el derecho de voto se toman como se dicen.',
    earlierOpenings:
      'Aperturas de sesión de una versión anterior, que contaba las delegaciones acreditadas hasta entonces: {n}. Eso no es público.',
    earlierVotes:
      'Votaciones de una versión anterior, que no fijaba nada al cierre: {n}. Se deciden de nuevo como entonces.',
    earlierBallots:
      'Votaciones secretas de una versión anterior, que no indicaba los parámetros: {n}. Se toman los de la época.',
    takenBack: 'Votaciones retiradas: {n}. No decidieron nada.',
  },
  cannotKnow: [
    'Lo que dicen los asientos no públicos (votos antes del cierre, actos para participantes o para la Secretaría: {n}). Que existen, y en qué orden, queda probado.',
    'Que el voto publicado de un Estado es el que emitió su delegación: la delegación lo compara con su recibo.',
    'Que los escrutadores contaron lo que había en la urna: sus cifras se toman como se anunciaron.',
    'Quiénes son los autores de los actos y qué cargos ejercían: los nombres y las acreditaciones no son públicos.',
    'Que las claves son las de la Asamblea: compárelas con el Diario.',
    'Que no existe otro registro junto a este: para eso están los testigos.',
  ],
};
