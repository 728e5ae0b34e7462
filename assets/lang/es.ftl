# Fanlight en español. Un texto por línea, agrupados según dónde aparecen.

## Wedges
wedge-active-allies = Aliados activos
wedge-passive-allies = Aliados pasivos
wedge-neutral = Neutrales
wedge-passive-opposition = Adversarios pasivos
wedge-active-opposition = Adversarios activos

## Actors
actor-unnamed = Sin nombre todavía
actor-kind-person = Persona
actor-kind-group = Grupo
actor-kind-organisation = Organización
actor-kind-institution = Institución
confidence-guess = intuición
confidence-likely = probable
confidence-sure = seguro

## Kinds of relationship
kind-unnamed = Sin nombre todavía
kind-works-with = trabaja con
kind-influences = influye en
kind-funds = financia a
kind-answers-to = rinde cuentas a
kind-in-conflict-with = en conflicto con
kind-good-samaritan = solidaridad de buen samaritano
kind-trading-favours = intercambio de favores
kind-two-sides = dos caras de la misma moneda
kind-one-blood = una misma sangre
sign-supports = apoya
sign-strains = tensiona
sign-neither = ninguna
strength-1 = débil
strength-2 = media
strength-3 = fuerte
dash-solid = continua
dash-dashed = rayas
dash-dotted = puntos
dash-dash-dot = raya y punto
line-colour-0 = pizarra
line-colour-1 = rojo
line-colour-2 = violeta
line-colour-3 = azul
line-colour-4 = verde
line-colour-5 = ciruela

## Inspector
inspector-read-only = Este mapa está abierto solo para lectura: aquí no se puede cambiar nada.
inspector-various = varios
inspector-several-hint = Lo que se cambie aquí cambia para todos.
inspector-name = Nombre
inspector-summary = { $kind } · { $wedge }
inspector-summary-leaning = { $kind } · { $wedge } · hacia { $other }
inspector-summary-unplaced = { $kind } · sin ubicar todavía
inspector-code-name = Nombre en clave
inspector-code-name-hint = lo que ve la sala
inspector-confidential = Confidencial
inspector-confidential-tip = Solo se ve en esta pantalla: no aparece en lo que ve la sala ni en las copias con datos ocultos.
inspector-evidence = ¿Cómo lo sabemos?
inspector-evidence-hint = qué se vio o qué se dijo
inspector-confidence = ¿Con qué certeza?
inspector-influence = Influencia
inspector-influence-of = influencia { $value } de { $max }
inspector-not-judged = sin valorar
inspector-move-to = Mover hacia
inspector-move-none = sin movimiento previsto
inspector-move =
    { $steps ->
        [0] { $wedge } · ya está ahí
        [one] { $wedge } · un paso
       *[other] { $wedge } · { $steps } pasos
    }
inspector-one-step = Casi nadie se mueve más de una cuña a la vez. Conviene planear el primer paso; después puede venir el siguiente.
inspector-appeal = Qué les motiva
inspector-tactic = Táctica
inspector-ask = Petición
inspector-ask-hint = una sola cosa sencilla
inspector-who = Quién
inspector-by = Para cuándo
inspector-by-hint = una fecha
inspector-more = Forma parte de, grupos, contacto, notas…
inspector-less = Plegar
inspector-filled = { $field }: { $value }
inspector-part-of = Forma parte de
inspector-part-of-none = nada más grande
inspector-part-of-search = Buscar un actor
inspector-part-of-nobody = No hay nadie con ese nombre que se pueda elegir.
inspector-part-of-more = Hay más: escribir para encontrarlos.
inspector-groups = Grupos
inspector-groups-hint = separados por comas
inspector-contact = Contacto
inspector-contact-hint = quién de nuestro lado
inspector-notes = Notas
inspector-relationships = Relaciones
inspector-relationship-out = { $kind } { $name }
inspector-relationship-in = ← { $name } { $kind }
inspector-relationship-whole = { $from } { $kind } { $to }
inspector-relationship-confidential = { $text } · confidencial
inspector-relationships-all = Mostrar las { $count }
inspector-connect = + conectar…
inspector-actors =
    { $count ->
        [one] { $count } actor
       *[other] { $count } actores
    }
inspector-place-in = Ubicar en una cuña
inspector-place-in-wedge = Ubicar en { $wedge }
inspector-place-in-tray = Devolver a la bandeja
inspector-delete-selected = Eliminar lo seleccionado
inspector-from = De
inspector-to = A
inspector-between = Entre
inspector-and = y
inspector-show-actor = Mostrar este actor
inspector-reverse = Invertir la dirección
inspector-kind-of-relationship = Tipo
inspector-strength = Fuerza del vínculo
inspector-formal = Por escrito (contrato, convenio)
inspector-note = Nota
inspector-delete-relationships =
    { $count ->
        [one] Eliminar la relación
       *[other] Eliminar { $count } relaciones
    }
inspector-title = Título
inspector-title-hint = Título del mapa
inspector-demand = Demanda
inspector-demand-hint = ¿Quién debe hacer qué y para cuándo?
inspector-place = Lugar
inspector-place-hint = dónde se decide
inspector-mirrored = Aliados a la derecha
inspector-wedges = Cuñas
inspector-wedges-hint = Los nombres que usa el grupo, si son otros.
inspector-wedge-name = Nombre propio para { $wedge }
inspector-in-this-map = En este mapa
inspector-unplaced-count =
    { $count ->
        [0] todos están ubicados
        [one] { $count } sin ubicar
       *[other] { $count } sin ubicar
    }
inspector-relationships-count =
    { $count ->
        [one] { $count } relación
       *[other] { $count } relaciones
    }
inspector-confidential-count =
    confidencial: { $actors ->
        [one] { $actors } actor
       *[other] { $actors } actores
    }, { $relationships ->
        [one] { $relationships } relación
       *[other] { $relationships } relaciones
    }

## Legend
legend-heading = Relaciones visibles
legend-only = solo
legend-only-name = solo { $kind }
legend-only-tip = Ver solo este tipo (Alt+clic en su fila)
legend-show-all = todas
legend-show-all-name = mostrar todos los tipos
legend-edit = Editar la leyenda…
legend-editor-heading = Leyenda
legend-editor-hint = Conviene acordar pocos tipos antes de dibujar, y qué significa cada uno.
legend-column-label = Nombre
legend-column-sign = Qué hace
legend-column-directed = Flecha
legend-column-line = Línea
legend-column-count = En uso
legend-directed-of = flecha para { $kind }
legend-sign-of = qué hace { $kind }
legend-line-of = línea de { $kind }
legend-line-tip = Elegir color y trazo
legend-colour = Color
legend-dash = Trazo
legend-add = Añadir un tipo
legend-new-kind = tipo nuevo
legend-remove = Quitar
legend-remove-of = quitar { $kind }
legend-partnership = Tipos de alianza
legend-partnership-about = Solidaridad de buen samaritano, intercambio de favores, dos caras de la misma moneda, una misma sangre: según Amanda Tattersall, en la adaptación de Amnistía Internacional Australia. «Ningún tipo es mejor que otro.»
legend-partnership-add = Añadir estos cuatro
legend-partnership-there = Los cuatro están en la leyenda
remove-kind-heading = Quitar «{ $kind }»
remove-kind-text =
    { $count ->
        [0] No hay ninguna relación de este tipo.
        [one] Una relación es de este tipo. ¿Qué hacemos con ella?
       *[other] { $count } relaciones son de este tipo. ¿Qué hacemos con ellas?
    }
remove-kind-turn = Otro tipo
remove-kind-delete = Eliminar
remove-kind-into = Convertir en
remove-kind-cancel = Cancelar
remove-kind-confirm-turn = Quitar el tipo
remove-kind-confirm-delete =
    { $count ->
        [0] Quitar el tipo
        [one] Quitar el tipo y la relación
       *[other] Quitar el tipo y { $count } relaciones
    }
