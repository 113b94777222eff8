import {FILES} from '../../safety/files.ts';
import {JOURNALS} from '../../safety/journals.ts';
import {SECRETS} from '../../safety/secrets.ts';
import {TEXTS} from '../../safety/texts.ts';
import {VALUES} from '../../safety/values.ts';
import {holdRows} from './hold-rows.ts';

holdRows([...JOURNALS, ...SECRETS, ...VALUES, ...FILES, ...TEXTS]);
