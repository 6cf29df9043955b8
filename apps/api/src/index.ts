export { configFrom, type ApiConfig } from './server/config.js';
export { createApi, type Api } from './server/create-api.js';
export { hashPassword } from './session/password.js';
