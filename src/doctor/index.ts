import { inspectDatabase, type Inspection } from '../storage';
import { fr } from '../texts/typography';
import { checkActivity } from './checks/activity';
import { checkBackup } from './checks/backup';
import { checkCertificate } from './checks/certificate';
import { checkClock } from './checks/clock';
import { checkDatabase } from './checks/database';
import { checkDisk } from './checks/disk';
import { checkHosts } from './checks/hosts';
import { checkIdentity } from './checks/identity';
import { checkKnowledge } from './checks/knowledge';
import { checkPublicAddress } from './checks/public-address';
import { checkRuntime } from './checks/runtime';
import { checkSecret } from './checks/secret';
import { checkTeamsPackage } from './checks/teams-package';
import { checkToken } from './checks/token';
import { faute, nonTeste, type Finding, type Seen } from './finding';
import { patientOf, type Patient, type PatientOptions } from './patient';

export type { Finding, State } from './finding';

export interface DiagnosisOptions extends PatientOptions {
  /** Only what the start of the program does not see by itself. */
  readonly brief?: boolean;
}

interface Check {
  readonly id: string;
  readonly what: string;
  readonly network?: true;
  /** The start of the program stops by itself on that one. */
  readonly seenAtStart?: true;
  look(patient: Patient, looked: () => Promise<Inspection | undefined>): Promise<Seen>;
}

const CHECKS: readonly Check[] = [
  { id: 'node', what: 'Node', look: () => checkRuntime() },
  { id: 'identite', what: 'Identité', look: checkIdentity },
  { id: 'jeton', what: 'Jeton de Microsoft', network: true, look: checkToken },
  { id: 'secret', what: 'Secret', look: checkSecret },
  { id: 'horloge', what: 'Horloge', network: true, look: checkClock },
  { id: 'hotes', what: 'Hôtes à joindre', network: true, look: checkHosts },
  { id: 'adresse', what: 'Adresse publique', network: true, look: checkPublicAddress },
  { id: 'certificat', what: 'Certificat', network: true, look: checkCertificate },
  { id: 'base', what: 'Base de données', seenAtStart: true, look: (_patient, looked) => checkDatabase(looked()) },
  {
    id: 'activite',
    what: 'Dernière activité',
    seenAtStart: true,
    look: (patient, looked) => checkActivity(patient, looked()),
  },
  { id: 'disque', what: 'Disque', look: checkDisk },
  { id: 'sauvegarde', what: 'Sauvegarde', look: checkBackup },
  { id: 'paquet', what: 'Paquet pour Teams', look: checkTeamsPackage },
  { id: 'connaissances', what: 'Connaissances', seenAtStart: true, look: checkKnowledge },
];

/**
 * Looks at all that an operator is asked to set right, at once, each question under a deadline. Never rejects: a check
 * that breaks is a line of its own. No line holds a secret.
 */
export async function diagnose(options: DiagnosisOptions): Promise<readonly Finding[]> {
  const { offline = false, brief = false } = options;
  const patient = patientOf(options);
  const looked = once(() => inspectDatabase({ ...options.config, deadlineMs: patient.deadlineMs }));
  const checks = CHECKS.filter(({ seenAtStart }) => !(brief && seenAtStart === true));
  return Promise.all(
    checks.map(async (check) => {
      const seen = offline && check.network ? nonTeste('hors ligne') : await lookWith(check, patient, looked);
      return { id: check.id, what: check.what, ...worded(seen) };
    }),
  );
}

async function lookWith(check: Check, patient: Patient, looked: () => Promise<Inspection | undefined>): Promise<Seen> {
  try {
    return await check.look(patient, looked);
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    return faute(`le contrôle a échoué (${name})`, 'signalez-le, avec la version du programme');
  }
}

function worded({ detail, cure, ...seen }: Seen): Seen {
  return { ...seen, detail: fr(detail), ...(cure === undefined ? {} : { cure: fr(cure) }) };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
