import { formatDay, formatFullDay, prefixesOf } from '../campagne';
import type { Campagne } from '../campagne/types';
import type { EcoleFermee } from '../ecoles/types';
import type { Rejection, RejectionReason, RuleOfBound } from '../declaration/types';
import { contactLine } from './contact';
import { ruleInWords } from './counting';
import { dateExpected, placesExample } from './fields';
import { announced, capitalised, counted, fr, listed } from './typography';

/** Why an answer was not taken, and what would be right. Never repeats what was typed. */
export function rejection(reason: RejectionReason, campagne: Campagne): string {
  return fr(capitalised(worded(reason, campagne)));
}

/** With the name of the question, when told apart from its field. Markdown. */
export function namedRejection({ libelle, reason }: Rejection, campagne: Campagne): string {
  return fr(`**${announced(libelle)}** ${capitalised(worded(reason, campagne))}`);
}

/** Above several rejections. */
export function severalRejections(): string {
  return fr('Quelques réponses sont à revoir, le reste est gardé :');
}

function worded(reason: RejectionReason, campagne: Campagne): string {
  switch (reason.code) {
    case 'required':
      return 'une réponse est nécessaire ici.';
    case 'not-a-number':
      return 'indiquez un nombre, en chiffres ou en lettres : « 3 », « trois ».';
    case 'number-out-of-bounds':
      return outOfBounds(reason);
    case 'not-places':
      return notPlaces(reason.semaines);
    case 'places-not-said':
      return howMany(reason.semaines);
    case 'no-place':
      return 'il faut au moins une place. Si l’école n’accueille finalement personne, écrivez « finalement non ».';
    case 'not-an-option':
      return `choisissez ${listed(
        reason.options.map((libelle) => `« ${libelle} »`),
        'ou',
      )}.`;
    case 'not-yes-no':
      return 'répondez par « oui » ou par « non ».';
    case 'answer-not-allowed':
      return reason.raison;
    case 'text-too-long':
      return tooLong(reason);
    case 'not-an-email':
      return `indiquez une adresse complète, comme prenom.nom@${campagne.departement.domaine_courriel}.`;
    case 'not-a-phone':
      return 'indiquez un numéro à dix chiffres, comme 05 12 34 56 78.';
    case 'not-a-date':
      return `indiquez un jour, comme « le ${formatDay(campagne.stage.debut)} » ou « lundi prochain ».`;
    case 'several-dates':
      return 'je lis plusieurs jours : indiquez-en un seul.';
    case 'other-weekday':
      return `le ${formatDay(reason.jour)} est un ${formatFullDay(reason.jour).split(' ')[0] ?? ''} : vérifiez le jour.`;
    case 'date-out-of-bounds':
      return `indiquez ${dateExpected(reason)}.`;
    case 'not-a-name':
      return 'indiquez le prénom et le nom d’une personne, comme « Claire Martin ».';
    case 'not-words':
      return 'écrivez quelques mots.';
    case 'question-asked':
      return 'je lis ici une question : écrivez plutôt votre réponse.';
    default:
      return wordedEcole(reason, campagne);
  }
}

type EcoleReason = Extract<
  RejectionReason,
  {
    code:
      | 'ecole-unknown'
      | 'ecole-not-listed'
      | 'ecole-unnamed'
      | 'ecole-closed'
      | 'ecole-maybe-closed'
      | 'uai-bad-key'
      | 'uai-other-departement'
      | 'commune-without-ecole';
  }
>;

function wordedEcole(reason: EcoleReason, campagne: Campagne): string {
  switch (reason.code) {
    case 'ecole-unknown':
      return `je n’ai pas trouvé cette école. ${byUai(campagne)}`;
    case 'ecole-not-listed':
      return notListed(campagne);
    case 'ecole-closed':
      return (
        `${reason.ecole.nom} (${reason.ecole.commune}) est fermée depuis le ${formatDay(reason.ecole.fermee_le)}. ` +
        'Indiquez l’école qui accueille aujourd’hui les élèves.'
      );
    case 'ecole-maybe-closed':
      return (
        `je connais ici une école fermée le ${formatDay(reason.ecole.fermee_le)} ` +
        `(${reason.ecole.nom}, ${reason.ecole.commune}), mais ma liste est incomplète : si la vôtre est ouverte, ` +
        `écrivez son UAI ${whereUaiIs(campagne)}`
      );
    case 'ecole-unnamed':
      return (
        `ma liste ne contient pas cette école (${reason.uai}), mais je peux l’enregistrer : ` +
        'écrivez son nom, une virgule, puis sa commune.'
      );
    case 'uai-bad-key':
      return `la lettre de cet UAI ne va pas avec ses chiffres : ${expectedUai(reason)} serait juste. Vérifiez-le.`;
    case 'uai-other-departement':
      return (
        `cet UAI n’est pas celui d’une école ${campagne.departement.de} : les UAI y commencent par ${listed(reason.prefixes, 'ou')}. ` +
        'Chaque département recense ses écoles.'
      );
    case 'commune-without-ecole':
      return (
        `ma liste ne compte pas d’école ouverte dans cette commune (${reason.commune}) ; ` +
        `si la vôtre l’est, écrivez son UAI ${whereUaiIs(campagne)}${lastClosing(reason.fermee)}`
      );
  }
}

/** Said after the way on: a closing known is no proof that no school is open. */
function lastClosing(fermee: EcoleFermee | undefined): string {
  if (fermee === undefined) return '';
  return ` La dernière que j’y connaisse a fermé le ${formatDay(fermee.fermee_le)}.`;
}

/** How a school that the list does not hold is declared all the same. */
function notListed(campagne: Campagne): string {
  return (
    `une école absente de ma liste est acceptée avec son UAI ${whereUaiIs(campagne)} ` +
    `Sinon : ${contactLine(campagne)}.`
  );
}

function byUai(campagne: Campagne): string {
  return `Écrivez sa commune, son nom ou son UAI ${whereUaiIs(campagne)}`;
}

function whereUaiIs({ departement }: Campagne): string {
  return (
    `(sept chiffres et une lettre) : il figure dans l’adresse électronique de l’école, ` +
    `ce.${prefixesOf(departement)[0] ?? ''}….@${departement.domaine_courriel}.`
  );
}

function expectedUai({ uai, expected }: { uai: string; expected: string }): string {
  return expected.length === 1 ? `${uai.slice(0, 7)}${expected}` : expected;
}

function notPlaces(semaines: readonly string[]): string {
  if (semaines.length === 1) return 'indiquez un nombre, en chiffres ou en lettres : « 2 », « deux ».';
  return `indiquez combien de places chaque semaine, comme « ${placesExample(semaines)} » ou « 2 chaque semaine ».`;
}

function howMany(semaines: readonly string[]): string {
  const weeks = listed(semaines.map((libelle) => `la ${libelle}`));
  return `combien de places ${weeks} ?`;
}

function outOfBounds({ min, max, regle }: { min: number; max: number; regle?: RuleOfBound }): string {
  const right = regle !== undefined && tellsUnits(regle) ? ruleInWords(regle, max) : between(min, max);
  return regle?.raison === undefined ? `${right}.` : `${right}. ${regle.raison}`;
}

const tellsUnits = ({ cote, unites, unites_autre }: RuleOfBound): boolean =>
  cote === 'max' && unites.length > 0 && unites_autre.length > 0;

const between = (min: number, max: number): string =>
  min === max ? `ici, ce ne peut être que ${min}` : `indiquez un nombre entre ${min} et ${max}`;

function tooLong({ max, length }: { max: number; length: number }): string {
  return `${counted(length, 'caractère')}, c’est ${length - max} de trop : ${max} au plus.`;
}
