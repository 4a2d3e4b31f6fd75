import { check } from '../../../src/knowledge/schemas/issues';
import { campagneSchema } from '../../../src/knowledge/schemas/campagne';
import { aCampagne } from '../../builders/campagne';

const shipped = aCampagne();
const codes = (value: unknown): string[] => {
  const checked = check(campagneSchema, value);
  return checked.ok ? [] : checked.problems.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('campagne.yaml', () => {
  it('holds exactly what the program knows of a campaign', () => {
    expect(check(campagneSchema, shipped)).toEqual({ ok: true, value: shipped });
  });

  it.each<[string, unknown, string]>([
    ['a time zone', { ...shipped, fuseau: 'Europe/Tulle' }, 'text.not-a-time-zone fuseau'],
    [
      'a prefix read as a number',
      { ...shipped, departement: { ...shipped.departement, prefixe_uai: 19 } },
      'text.not-a-prefix departement.prefixe_uai',
    ],
    [
      'a prefix of two digits',
      { ...shipped, departement: { ...shipped.departement, prefixe_uai: '19' } },
      'text.not-a-prefix departement.prefixe_uai',
    ],
    [
      'a wrong prefix among several',
      { ...shipped, departement: { ...shipped.departement, prefixe_uai: ['019', '87'] } },
      'text.not-a-prefix departement.prefixe_uai.1',
    ],
    [
      'no prefix',
      { ...shipped, departement: { ...shipped.departement, prefixe_uai: [] } },
      'list.too-short departement.prefixe_uai',
    ],
    [
      'a list that is complete without a day',
      { ...shipped, annuaire: { complet: true } },
      'key.missing annuaire.arrete_au',
    ],
    [
      'an address without https',
      { ...shipped, faq_officielle: { adresse: 'www.education.gouv.fr' } },
      'text.not-an-address faq_officielle.adresse',
    ],
    [
      'an address that runs a script',
      { ...shipped, faq_officielle: { adresse: 'javascript:alert(1)' } },
      'text.not-an-address faq_officielle.adresse',
    ],
    [
      'an e-mail',
      { ...shipped, contact: { ...shipped.contact, courriel: 'dsden19' } },
      'text.not-an-email contact.courriel',
    ],
    [
      'an article',
      { ...shipped, contact: { ...shipped.contact, article: 'un' } },
      'text.not-an-article contact.article',
    ],
    [
      'an address that is not safe',
      { ...shipped, plateforme: { ...shipped.plateforme, adresse: 'http://exemple.fr/' } },
      'text.not-an-address plateforme.adresse',
    ],
    [
      'a phone number',
      { ...shipped, contact: { ...shipped.contact, telephone: '05 87' } },
      'text.not-a-phone contact.telephone',
    ],
    [
      'a limit of zero',
      { ...shipped, limites: { ...shipped.limites, activites: 0 } },
      'number.too-small limites.activites',
    ],
    [
      'half a character',
      { ...shipped, limites: { ...shipped.limites, activites: 1.5 } },
      'value.wrong-type limites.activites',
    ],
    ['no week', { ...shipped, semaines: [] }, 'list.too-short semaines'],
    [
      'an impossible day',
      { ...shipped, stage: { ...shipped.stage, debut: '2024-06-31' } },
      'text.not-a-day stage.debut',
    ],
  ])('refuses %s', (_, value, told) => {
    expect(codes(value)).toEqual([told]);
  });

  it.each<[string, object, object]>([
    [
      'a telephone read as a number',
      { contact: { ...shipped.contact, telephone: 587012023 } },
      { contact: { telephone: '05 87 01 20 23' } },
    ],
    [
      'a prefix without its zero',
      { departement: { ...shipped.departement, prefixe_uai: '87' } },
      { departement: { prefixe_uai: '087' } },
    ],
    ['a French date', { stage: { ...shipped.stage, debut: '17/6/2024' } }, { stage: { debut: '2024-06-17' } }],
  ])('says how %s is written, and accepts it so', (_, wrong, right) => {
    const checked = check(campagneSchema, { ...shipped, ...wrong });
    const remedy = checked.ok ? '' : checked.problems[0]!.remedy;
    const [section, values] = Object.entries(right)[0] as ['contact', Record<string, string>];
    const [[key, value]] = Object.entries(values) as [[string, string]];
    expect(remedy.replaceAll('"', '')).toBe(`Écrivez ${value}.`);
    expect(codes({ ...shipped, ...wrong, [section]: { ...shipped[section], [key]: value } })).toEqual([]);
  });
});
