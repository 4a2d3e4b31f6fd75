import { z } from 'zod';
import type { Campagne } from '../../campagne/types';
import { count, courriel, isoDay, slug, text, textThat, webAddress } from './text';

/** Digits with which UAI begin: none of France begins otherwise. */
const prefixe = textThat((value) => /^[0679]\d{0,4}$/.test(value), {
  code: 'text.not-a-prefix',
  what: 'un début d’UAI',
  remedy: 'Écrivez entre guillemets droits les chiffres par lesquels les UAI commencent : "099".',
  meant: (value) => (/^\d{1,2}$/.test(value) ? `"${value.padStart(3, '0')}"` : undefined),
});

/** One prefix, or a list where one register serves several départements. */
const prefixes = z.union([prefixe, z.array(prefixe).min(1)]);

const domaine = textThat((value) => /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(value), {
  code: 'text.not-a-domain',
  what: 'un domaine de courriel',
  remedy: 'Écrivez ce qui suit l’arobase, en minuscules : ac-academie.fr.',
});

const fuseau = textThat(isTimeZone, {
  code: 'text.not-a-time-zone',
  what: 'un fuseau horaire',
  remedy: 'Écrivez par exemple Europe/Paris.',
});

const telephone = textThat((value) => /^\+?[\d\s.()-]+$/.test(value) && value.replace(/\D/g, '').length >= 10, {
  code: 'text.not-a-phone',
  what: 'un numéro de téléphone',
  remedy: 'Écrivez-le par groupes de deux chiffres, zéro compris : 05 12 34 56 78.',
  meant: (value) => (/^[1-9]\d{8}$/.test(value) ? `0${value}`.replace(/(?<=\d)(?=(?:\d\d)+$)/g, ' ') : undefined),
});

const article = textThat((value) => /^(?:le|la|les|l['’])$/.test(value), {
  code: 'text.not-an-article',
  what: 'un article',
  remedy: 'Écrivez « le », « la », « les » ou « l’ », tel qu’il se dit devant le nom du service.',
});

/** Beside two orders, what a phone shows without scrolling. */
const MOST_EXAMPLES = 3;

const semaine = z.strictObject({ id: slug(), libelle: text(), debut: isoDay(), fin: isoDay() });

/** `campagne.yaml`, form only; what its dates and numbers mean together is judged by `checkCampagne`. */
export const campagneSchema = z.strictObject({
  id: slug(),
  titre: text(),
  titre_court: text(),
  circulaire: z.strictObject({ auteur: text(), date: isoDay() }),
  departement: z.strictObject({
    nom: text(),
    de: text(),
    prefixe_uai: prefixes,
    academie: text(),
    domaine_courriel: domaine,
  }),
  annuaire: z.strictObject({ complet: z.boolean(), arrete_au: isoDay() }).optional(),
  fuseau,
  stage: z.strictObject({ debut: isoDay(), fin: isoDay() }),
  semaines: z.array(semaine).min(1),
  declarations: z.strictObject({ ouverture: isoDay(), cloture: isoDay().nullable() }),
  plateforme: z.strictObject({
    adresse: webAddress(),
    depot_conseille_avant: isoDay(),
    ouverture_eleves: isoDay(),
  }),
  faq_officielle: z.strictObject({ adresse: webAddress() }),
  suggestions_accueil: z.array(slug()).max(MOST_EXAMPLES).default([]),
  contact: z.strictObject({
    article: article.optional(),
    service: text(),
    telephone,
    courriel: courriel(),
    adresse: text(),
  }),
  limites: z.strictObject({ description: count(), activites: count() }),
  stagiaires: z.strictObject({
    paliers: z.array(z.strictObject({ classes_min: count(), stagiaires_max: count() })).min(1),
    regle: text(),
  }),
  donnees_personnelles: z.strictObject({
    responsable: text(),
    base_legale: text(),
    finalite: text(),
    destinataires: text(),
    droits: text(),
    reclamation: text(),
    duree_conservation: text().nullable(),
    dpd: text().nullable(),
  }),
}) satisfies z.ZodType<Campagne>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('fr', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
