/** Services to choose from in a list. */
import { otherWordsOf } from '../../shared/lookup/documents.ts'
import type { Service } from '../../shared/records/service.ts'
import type { Option } from '../parts/select.tsx'
import type { Words } from '../words/words.ts'
import { serviceName } from './names.ts'

/** Found by the words that the lookup finds it by, too: nobody remembers what legal aid is called here, but "advokat". */
export function serviceOption(words: Words, service: Service): Option {
  return { id: service.id, name: words.name(serviceName(words, service)), sought: otherWordsOf(service) }
}
