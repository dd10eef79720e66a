export { NO_CONTRACT } from './household-days';
