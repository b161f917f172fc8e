import type { Rule } from '../../review';
import apiGatewayAuthenticated from './api-gateway-authenticated';
import apiGatewayHttpsOnly from './api-gateway-https-only';

export const apiGatewayRules: readonly Rule[] = [apiGatewayAuthenticated, apiGatewayHttpsOnly];
