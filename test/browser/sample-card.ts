import { CardFactory, type Attachment } from 'botbuilder';

const choices = [
  { title: 'Oui, l’école accueille des stagiaires', value: 'oui' },
  { title: 'Non, pas cette année', value: 'non' },
  { title: 'Pas encore décidé', value: 'pas-encore' },
];

/** One of each input and button that the page dresses. */
export function sampleCard(): Attachment {
  return CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    version: '1.3',
    body: [
      { type: 'TextBlock', text: 'Votre accueil', weight: 'Bolder', size: 'Medium', wrap: true },
      { type: 'TextBlock', text: 'Étape 2 sur 4', isSubtle: true, size: 'Small', wrap: true, spacing: 'Small' },
      {
        type: 'Input.ChoiceSet',
        id: 'intention',
        label: 'Accueillez-vous ?',
        style: 'expanded',
        isRequired: true,
        errorMessage: 'Choisissez une réponse.',
        choices,
      },
      {
        type: 'Input.ChoiceSet',
        id: 'semaines',
        label: 'Semaines',
        style: 'compact',
        placeholder: 'Choisir…',
        choices,
      },
      {
        type: 'Input.Number',
        id: 'classes',
        label: 'Nombre de classes',
        min: 1,
        max: 30,
        isRequired: true,
        errorMessage: 'Un nombre entre 1 et 30.',
      },
      { type: 'Input.Text', id: 'tuteur', label: 'Tuteur ou tutrice', placeholder: 'Prénom et nom', maxLength: 80 },
      {
        type: 'Input.Text',
        id: 'activites',
        label: 'Activités',
        isMultiline: true,
        maxLength: 4000,
        value: 'Observer la classe.',
      },
      {
        type: 'TextBlock',
        id: 'limite:activites:250',
        text: '250 caractères au plus.',
        isSubtle: true,
        size: 'Small',
        wrap: true,
        spacing: 'Small',
      },
      { type: 'Input.Toggle', id: 'accord', title: 'La personne est professeur des écoles', label: 'Qualité' },
      {
        type: 'FactSet',
        facts: [
          { title: 'École', value: 'École primaire Lucie Aubrac, Brive-la-Gaillarde' },
          { title: 'Stagiaires', value: '2' },
        ],
      },
      {
        type: 'Container',
        style: 'emphasis',
        items: [{ type: 'TextBlock', wrap: true, text: 'Le tuteur est **professeur des écoles**, ni AESH ni ATSEM.' }],
      },
    ],
    actions: [
      { type: 'Action.Submit', title: 'Continuer', style: 'positive', data: { action: 'go' } },
      { type: 'Action.Submit', title: 'Retour', data: { action: 'back' }, associatedInputs: 'none' },
      {
        type: 'Action.Submit',
        title: 'Annuler',
        style: 'destructive',
        data: { action: 'cancel' },
        associatedInputs: 'none',
      },
    ],
  });
}
