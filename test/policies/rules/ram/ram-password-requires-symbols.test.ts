import rule from '../../../../policies/rules/ram/ram-password-requires-symbols';
import { testRule } from '../rule-tester';
import { characterClassSamples } from './character-class-samples';

testRule(rule, characterClassSamples('require_symbols', 'symbol'));
