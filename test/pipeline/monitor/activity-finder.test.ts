import { ActivityFinder } from '../../../pipeline/monitor/activity-finder.js'
import { followUp, planned, told } from './build.js'

const ONE = ['2031-02-01>2031-04-30']
const lighthouse = planned(1, '1.1 Pintar el faro del puerto', '1 faro', ['a'], ONE)
const bells = planned(3, '1.1 Afinar las campanas de la torre', '2 campanas', ['a'], ONE)
const unnumbered = planned(6, 'Empedrar el patio de la escuela', '1 patio', ['a'], ONE)
const finder = new ActivityFinder([lighthouse, bells, unnumbered])
const row = (said: Parameters<typeof told>[1]) => told(followUp('a', '2031-04-30'), said)

describe('the activity of which a row tells', () => {
  it('is that of its code, whatever its words say', () => {
    const fields = { activityId: 'paac-anexo-1/2031/3/1.1' }
    expect(finder.find(row({ text: '9.9 Otra cosa', component: 1, fields }))).toEqual({
      id: bells.id,
      goal: null,
    })
  })

  it('is one of its goals where the code says which', () => {
    const fields = { activityId: 'paac-anexo-1/2031/3/1.1#2' }
    expect(finder.find(row({ fields }))).toEqual({ id: bells.id, goal: 1 })
  })

  it('is that of its number and words where the plan has no such code any more, of the goal that the code says', () => {
    const fields = { activityId: 'paac-anexo-1/sin-vigencia/3/1.1#2' }
    const text = '1.1 Afinar las campanas de la torre'
    expect(finder.find(row({ text, component: 3, fields }))).toEqual({ id: bells.id, goal: 1 })
    expect(finder.find(row({ text: '7.7 Barrer la plaza', component: 3, fields }))).toBeNull()
  })

  it('is that of its component and number without a code', () => {
    expect(finder.find(row({ text: '1.1 Pintar el faro', component: 1 }))?.id).toBe(lighthouse.id)
  })

  it('is that of its number and like words where it says no component', () => {
    expect(finder.find(row({ text: '1.1 Afinar campanas de la torre mayor' }))?.id).toBe(bells.id)
  })

  it('is none where the number is of two and the words are of neither', () => {
    expect(finder.find(row({ text: '1.1 Barrer la plaza' }))).toBeNull()
  })

  it('is that of the same words where it has no number', () => {
    expect(finder.find(row({ text: 'Empedrar el patio de la ESCUELA' }))?.id).toBe(unnumbered.id)
    expect(finder.find(row({ text: '' }))).toBeNull()
  })
})
