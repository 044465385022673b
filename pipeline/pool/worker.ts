import { serve } from './serve.js'
import { tasksOf } from './tasks/tasks.js'

serve(tasksOf)
