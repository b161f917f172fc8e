import rule from '../../../../policies/rules/ram/ram-password-requires-lowercase';
import { testRule } from '../rule-tester';
import { characterClassSamples } from './character-class-samples';

testRule(rule, characterClassSamples('require_lowercase_characters', 'lower-case letter'));
