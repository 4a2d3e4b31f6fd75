import { startApp } from '../../src/app';
import { Place } from '../doctor/patient';
import { send } from '../server/raw-request';

describe('/metrics, on PostgreSQL', () => {
  it('tells the connections of the pool', async () => {
    const place = new Place();
    const METRICS_TOKEN = 'a-token-that-nobody-guesses';
    const environment = { DATABASE_URL: process.env.TEST_DATABASE_URL ?? '', METRICS_TOKEN, PORT: '0' };
    const app = await startApp({ config: place.config(environment) });
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
    const { body } = await send(app.url, { path: '/metrics', headers });
    await app.close();
    place.remove();
    expect(body).toMatch(/^assistant_database_connections\{state="total"\} [1-9]/m);
    expect(body).toMatch(/^assistant_database_connections\{state="waiting"\} 0$/m);
  });
});
