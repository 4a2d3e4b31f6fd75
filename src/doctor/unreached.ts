interface Words {
  readonly why: string;
  readonly cure: string;
}

const PROXY =
  'si le réseau passe par un équipement qui ouvre les connexions chiffrées, donnez son autorité de certification à Node (NODE_EXTRA_CA_CERTS)';

const NETWORK: Readonly<Record<string, Words>> = {
  TIMEOUT: {
    why: 'pas de réponse dans le temps imparti',
    cure: 'ouvrez le pare-feu vers cette adresse, en HTTPS sortant (port 443)',
  },
  ENOTFOUND: { why: 'nom inconnu du DNS', cure: 'vérifiez le nom, et le DNS de cette machine' },
  EAI_AGAIN: { why: 'le DNS ne répond pas', cure: 'vérifiez le DNS de cette machine' },
  ECONNREFUSED: {
    why: 'connexion refusée',
    cure: 'vérifiez que le service est démarré, et qu’aucun pare-feu ne le ferme',
  },
  ECONNRESET: { why: 'connexion coupée', cure: 'cherchez le pare-feu ou le proxy qui coupe cette adresse' },
  CERT_HAS_EXPIRED: { why: 'certificat expiré', cure: 'renouvelez le certificat' },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    why: 'certificat établi pour un autre nom',
    cure: 'installez un certificat qui porte ce nom',
  },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    why: 'chaîne de certificats incomplète',
    cure: `servez aussi le certificat intermédiaire ; ou ${PROXY}`,
  },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { why: 'autorité de certification inconnue', cure: PROXY },
  SELF_SIGNED_CERT_IN_CHAIN: { why: 'autorité de certification inconnue', cure: PROXY },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    why: 'certificat autosigné',
    cure: 'installez un certificat d’une autorité reconnue : Teams n’accepte pas celui-ci',
  },
};

/** French words for a network's or TLS's code. */
export function unreached(code: string): Words {
  const { why, cure } = NETWORK[code] ?? { why: 'injoignable', cure: 'vérifiez le réseau de cette machine' };
  return { why: `${why} (${code})`, cure };
}
