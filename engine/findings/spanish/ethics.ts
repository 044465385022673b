import type { EthicsFacts } from '../facts/ethics.js'
import type { WordsOf } from './words.js'

const LITERAL: Readonly<Record<EthicsFacts['ptep-coverage']['literal'], string>> = {
  a: 'la debida diligencia',
  b: 'la prevención de riesgos de corrupción y de lavado de activos',
  c: 'las redes interinstitucionales',
  d: 'los canales de denuncia',
  e: 'la transparencia y el Estado abierto',
}

const POLICY: Readonly<Record<EthicsFacts['ptep-misplaced']['policy'], string>> = {
  procedures: 'La racionalización de trámites',
  service: 'El servicio al ciudadano',
  participation: 'La participación ciudadana',
  digital: 'El gobierno digital',
}

export const ETHICS_WORDS: WordsOf<EthicsFacts> = {
  'legal-basis-repealed': {
    title: 'Norma derogada',
    message: ({ norm, repealedBy }) =>
      `El libro cita una norma derogada: «${norm}» (la derogó el ${repealedBy}).`,
    why: 'Un programa que se apoya en una norma derogada queda sin el sustento que dice tener.',
    how: () => 'Cite la norma vigente, o diga que la otra está derogada.',
  },
  'ptep-coverage': {
    title: 'Tema que el programa no trata',
    message: ({ literal }) =>
      `Ninguna actividad trata ${LITERAL[literal]}, el literal ${literal}) del artículo 73.`,
    why: 'El programa de transparencia y ética pública lleva los temas de los literales a) a e) (Ley 1474 de 2011, art. 73); el f), de iniciativas adicionales, lo decide cada entidad.',
    how: ({ literal }) =>
      `Incluya al menos una actividad que la trate y escriba «${literal}» en la columna del literal.`,
  },
  'ptep-misplaced': {
    title: 'Actividad que va en otro plan',
    message: ({ policy }) => `${POLICY[policy]} no va como iniciativa adicional del programa.`,
    why: 'Esa política se programa y se mide en el Plan de Acción (Función Pública, concepto 654781 de 2024).',
    how: () => 'Pase la actividad al Plan de Acción.',
  },
}
