import type { FaqKnowledge, Fiche, HorsSujet } from '../../src/faq/types';

export function aFiche(id: string, ...formulations: string[]): Fiche {
  return {
    id,
    theme: 'essai',
    question: formulations[0] ?? id,
    formulations: formulations.slice(1),
    reponse: '',
    source: 'circulaire',
    a_jour_le: '2024-03-18',
    suites: [],
  };
}

export function aHorsSujet(id: string, proche: boolean, ...formulations: string[]): HorsSujet {
  return { id, titre: formulations[0] ?? id, proche, formulations };
}

/** A small knowledge in which roles, dates and papers may be taken for one another. */
export function aFaq(overrides: Partial<FaqKnowledge> = {}): FaqKnowledge {
  return {
    fiches: [
      aFiche(
        'tuteur',
        'Qui peut être le tuteur du stagiaire ?',
        "l'ATSEM peut-elle être tutrice",
        'un professeur des écoles est-il tuteur',
        'désigner le tuteur',
        'AESH tutrice',
      ),
      aFiche(
        'observer-atsem',
        "Peut-il observer l'ATSEM ?",
        "regarder le travail de l'ATSEM",
        'observer une AESH au travail',
        "le stagiaire suit l'ATSEM un moment",
      ),
      aFiche(
        'dates',
        'Quelles sont les dates du stage ?',
        'le stage commence quand',
        'période du stage en juin',
        'de quel jour à quel jour',
      ),
      aFiche(
        'signataires',
        'Qui signe la convention ?',
        'signature de la convention',
        'qui doit signer les papiers',
        'le directeur signe-t-il la convention',
      ),
      aFiche(
        'convention',
        'Faut-il une convention ?',
        'la convention est-elle obligatoire',
        'modèle de convention à remplir',
        'papier à faire avant le stage',
      ),
      aFiche(
        'repas',
        'Comment se passe le repas ?',
        'manger à la cantine le midi',
        'où déjeune le lycéen',
        'apporter un pique-nique',
      ),
      aFiche(
        'nombre',
        'Combien de stagiaires peut-on accueillir ?',
        'nombre maximum de lycéens',
        'combien de jeunes par école',
        'en prendre trois en même temps',
      ),
    ],
    vocabulaire: { synonymes: [['lycéen', 'jeune', 'stagiaire']], abreviations: { pe: 'professeur des écoles' } },
    hors_sujet: [
      aHorsSujet(
        'piscine',
        true,
        'Agrément piscine des parents',
        'parents accompagnateurs à la piscine',
        'brevet de natation',
      ),
    ],
    ...overrides,
  };
}
