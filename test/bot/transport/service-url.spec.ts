import { isAllowedServiceUrl } from '../../../src/bot/transport/service-url';

describe('the service address', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net/fr/11111111-1111-4111-8111-111111111111/',
    'https://smba.infra.gcc.teams.microsoft.com/teams/',
    'https://europe.webchat.botframework.com/',
  ])('may be %s in production', (url) => {
    expect(isAllowedServiceUrl(url, { production: true })).toBe(true);
  });

  it.each([
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net:8443/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evil.example/smba.trafficmanager.net/',
    'https://evil-teams.microsoft.com/',
    'https://other.trafficmanager.net/',
    'https://smba.trafficmanager.net@evil.example/',
    'http://127.0.0.1:3978',
    'http://169.254.169.254/',
    '//smba.trafficmanager.net/',
    '',
  ])('may not be %s in production: it would receive the bot’s token', (url) => {
    expect(isAllowedServiceUrl(url, { production: true })).toBe(false);
  });

  it('may be this machine out of production, and nothing else more', () => {
    expect(isAllowedServiceUrl('http://127.0.0.1:3978', { production: false })).toBe(true);
    expect(isAllowedServiceUrl('http://[::1]:3978', { production: false })).toBe(true);
    expect(isAllowedServiceUrl('http://localhost.evil.example', { production: false })).toBe(false);
    expect(isAllowedServiceUrl('http://192.168.1.4', { production: false })).toBe(false);
  });
});
