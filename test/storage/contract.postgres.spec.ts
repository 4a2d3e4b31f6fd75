import { storesContract } from './contract';
import { postgresInstances } from './postgres-instances';

describe('stores on PostgreSQL', () => storesContract(postgresInstances));
