# Fanlight in English. One text per line, grouped by where it appears.

## Wedges
wedge-active-allies = Active allies

## Menus, keys, steps of undo
menu-file = Archivo
menu-edit = Editar
menu-view = Ver
menu-map = Mapa
menu-help = Ayuda
menu-language = Idioma
menu-language-system = El del sistema
menu-theme = Tema
menu-theme-light = Claro
menu-theme-dark = Oscuro
menu-scale = Tamaño de la interfaz
menu-scale-percent = { $percent } %

cmd-new = Mapa nuevo
cmd-open = Abrir…
cmd-save = Guardar
cmd-save-as = Guardar como…
cmd-revert = Revertir…
cmd-revert-tip = Vuelve al mapa tal como está en su archivo
cmd-close = Cerrar el mapa
cmd-forget = Olvidar todo en este equipo…
cmd-forget-tip = Borra las copias de rescate, los archivos recientes y los ajustes, pero ningún mapa
cmd-quit = Salir
cmd-undo = Deshacer
cmd-undo-step = Deshacer: { $step }
cmd-redo = Rehacer
cmd-redo-step = Rehacer: { $step }
cmd-select-all = Seleccionar todos los ubicados
cmd-duplicate = Duplicar
cmd-delete = Eliminar
cmd-place-1 = Ubicar en aliados activos
cmd-place-2 = Ubicar en aliados pasivos
cmd-place-3 = Ubicar en neutrales
cmd-place-4 = Ubicar en adversarios pasivos
cmd-place-5 = Ubicar en adversarios activos
cmd-unplace = Devolver a «Sin ubicar»
cmd-tidy = Ordenar la cuña
cmd-tidy-tip = Busca un lugar libre para cada actor en las cuñas de los seleccionados
cmd-connect = Conectar con…
cmd-connect-tip = El próximo actor en que hagas clic será el otro extremo
cmd-reverse = Invertir la dirección
cmd-reverse-tip = Intercambia los dos extremos de las relaciones seleccionadas
cmd-fit = Ver todo el espectro
cmd-zoom-in = Acercar
cmd-zoom-out = Alejar
cmd-left-panel = Panel izquierdo
cmd-inspector = Panel derecho
cmd-add-actors = Agregar actores
cmd-add-actors-tip = Lleva el cursor a la casilla: un nombre, Intro, el siguiente
cmd-mirror = Cambiar de lado
cmd-mirror-tip = Dibuja a los aliados del otro lado; nadie cambia de posición
cmd-legend = Editar la leyenda…
cmd-tattersall = Agregar tipos de alianza (Tattersall)
cmd-tattersall-tip = Agrega a la leyenda cuatro tipos de alianza: solidaridad del buen samaritano, intercambio de favores, dos caras de la misma moneda, una misma sangre
cmd-snapshot = Guardar una instantánea
cmd-snapshot-tip = Registra dónde está cada quien hoy, para comparar más adelante
cmd-shortcuts = Teclas y gestos
cmd-about = Acerca de Fanlight

key-ctrl = Ctrl
key-shift = Mayús
key-alt = Alt
key-delete = Supr
key-backspace = Retroceso
key-insert = Insert
key-home = Inicio

step-add = { $count ->
    [one] agregar { $name }
   *[other] agregar { $count } actores
}
step-remove = { $count ->
    [one] eliminar { $name }
   *[other] eliminar { $count } actores
}
step-connect = { $count ->
    [one] conectar { $name }
   *[other] agregar { $count } relaciones
}
step-disconnect = { $count ->
    [one] eliminar una relación
   *[other] eliminar { $count } relaciones
}
step-move = { $count ->
    [one] mover { $name }
   *[other] mover { $count } actores
}
step-unplace = { $count ->
    [one] sacar { $name } del espectro
   *[other] sacar { $count } actores del espectro
}
step-rename = { $count ->
    [one] cambiar el nombre de { $name }
   *[other] cambiar el nombre de { $count } actores
}
step-want = { $count ->
    [one] planear un paso para { $name }
   *[other] planear un paso para { $count } actores
}
step-influence = { $count ->
    [one] estimar la influencia de { $name }
   *[other] estimar la influencia de { $count } actores
}
step-change = { $count ->
    [one] modificar { $name }
   *[other] modificar { $count } actores
}
step-change-relationship = { $count ->
    [one] modificar una relación
   *[other] modificar { $count } relaciones
}
step-reverse = { $count ->
    [one] invertir una relación
   *[other] invertir { $count } relaciones
}
step-title = cambiar el título
step-demand = cambiar la demanda
step-place = cambiar el lugar
step-mirror = cambiar de lado el mapa
step-label = renombrar una cuña
step-legend = cambiar la leyenda
step-snapshot = cambiar las instantáneas

## Start screen
start-what = Escriban una sola demanda y ubiquen en un semicírculo a todas las personas y grupos que cuentan: desde quienes actúan con ustedes, pasando por quienes no se interesan, hasta quienes actúan en contra. Eso es un espectro de aliados. Lo que enseña es un alivio: no hace falta convencer a la oposición. Una campaña gana cuando mueve a grupos clave una cuña más cerca.
start-new = Mapa nuevo
start-open = Abrir…
start-recent = Mapas recientes
start-missing = no se encuentra
start-examples = Ejemplos para mirar y modificar
start-local = Todo se queda en este equipo. Fanlight no contiene código de red.
map-contents = { $actors ->
    [one] 1 actor
   *[other] { $actors } actores
}, { $relationships ->
    [one] 1 relación
   *[other] { $relationships } relaciones
}

## Dialogs
dialog-cancel = Cancelar
dialog-close = Cerrar

dialog-unsaved-title = ¿Guardar los cambios de { $file }?
dialog-unsaved-text = Se perdería lo que hiciste desde la última vez que guardaste.
dialog-unsaved-save = Guardar
dialog-unsaved-discard = No guardar

dialog-changed-title = Alguien más cambió { $file }
dialog-changed-text = El archivo en el disco ya no es el que abriste: otra persona u otro programa escribió en él. Todavía no se guardó nada.
dialog-changed-keep-both = Conservar ambos…
dialog-changed-keep-both-text = Guarda tu mapa con otro nombre. El de la otra persona queda como está y no se pierde nada.
dialog-changed-overwrite = Sobrescribir
dialog-changed-overwrite-text = Pone tu mapa en lugar del otro. Se pierde lo que la otra persona cambió.
dialog-changed-reload = Recargar
dialog-changed-reload-text = Muestra aquí el otro mapa. Se pierde lo que cambiaste desde que guardaste por última vez.

dialog-revert-title = ¿Volver a { $file } tal como está en el disco?
dialog-revert-text = { $count ->
    [0] Se pierde lo que no se guardó, y esto no se puede deshacer.
    [one] Se pierde un paso que no se guardó, y esto no se puede deshacer.
   *[other] Se pierden { $count } pasos que no se guardaron, y esto no se puede deshacer.
}
dialog-revert-confirm = Revertir

dialog-forget-title = ¿Olvidar todo en este equipo?
dialog-forget-goes = Se borra lo siguiente:
dialog-forget-copies = todas las copias de rescate, también las de mapas que nunca se guardaron
dialog-forget-recent = la lista de mapas recientes
dialog-forget-settings = tus ajustes: idioma, tema, tamaño de la interfaz
dialog-forget-stays = Tus mapas se quedan donde los guardaste, y el mapa abierto sigue abierto.
dialog-forget-limits = Con herramientas especiales a veces se puede recuperar lo borrado, y el sistema puede llevar sus propias listas.
dialog-forget-confirm = Olvidar todo

dialog-path-open-title = Abrir un mapa
dialog-path-save-title = Guardar el mapa como
dialog-path-open = Abrir
dialog-path-save = Guardar
dialog-path-up = Subir
dialog-path-home = Inicio
dialog-path-folder = Carpeta
dialog-path-list = Carpetas y archivos
dialog-path-name = Nombre del archivo
dialog-path-all-files = Todos los archivos
dialog-path-reading = Leyendo la carpeta…
dialog-path-empty = Aquí no hay mapas ni carpetas.
dialog-path-left-out = { $count ->
    [one] Hay uno más que no se muestra.
   *[other] Hay { $count } más que no se muestran.
}
dialog-path-exists = { $file } ya existe en esta carpeta. Si lo reemplazas, se pierde lo que contiene ahora.
dialog-path-replace = Reemplazar
dialog-path-other-name = Otro nombre
dialog-path-is-folder = { $name } es una carpeta. Ponle otro nombre al archivo.
folder-missing = No existe la carpeta { $path }.
folder-no-permission = No tienes permiso para ver { $path }.
folder-unreadable = No se puede leer { $path }: { $reason }

dialog-recovery-title = { $count ->
    [one] Un mapa quedó sin guardar
   *[other] { $count } mapas quedaron sin guardar
}
dialog-recovery-text = Fanlight se cerró antes de que esto se guardara. Las copias se conservaron en este equipo; los archivos mismos no se tocaron.
dialog-recovery-open = Abrir la copia
dialog-recovery-discard = Descartar
dialog-recovery-later = Más tarde
dialog-recovery-untitled = Mapa sin título
dialog-recovery-age-moment = hace un momento
dialog-recovery-age-minutes = { $count ->
    [one] hace un minuto
   *[other] hace { $count } minutos
}
dialog-recovery-age-hours = { $count ->
    [one] hace una hora
   *[other] hace { $count } horas
}
dialog-recovery-age-days = { $count ->
    [one] hace un día
   *[other] hace { $count } días
}
dialog-recovery-never-saved = Nunca se guardó en un archivo.
dialog-recovery-missing = Su archivo ya no está o no se puede leer.
dialog-recovery-as-many = Tiene tantos actores y relaciones como el archivo; difiere en otra cosa.
dialog-recovery-more-actors = { $count ->
    [one] Un actor más que el archivo.
   *[other] { $count } actores más que el archivo.
}
dialog-recovery-fewer-actors = { $count ->
    [one] Un actor menos que el archivo.
   *[other] { $count } actores menos que el archivo.
}
dialog-recovery-more-relationships = { $count ->
    [one] Una relación más que el archivo.
   *[other] { $count } relaciones más que el archivo.
}
dialog-recovery-fewer-relationships = { $count ->
    [one] Una relación menos que el archivo.
   *[other] { $count } relaciones menos que el archivo.
}
dialog-recovery-changed-since = Mientras tanto alguien más cambió el archivo: cada uno tiene algo que el otro no tiene.

dialog-findings-title = { $file } se corrigió al leerlo
dialog-findings-text = { $count ->
    [one] Algo en el archivo no estaba bien y se corrigió:
   *[other] { $count } cosas en el archivo no estaban bien y se corrigieron:
}
dialog-findings-more = { $count ->
    [one] y una más
   *[other] y { $count } más
}
dialog-findings-save = El archivo mismo queda como estaba hasta que guardes.
dialog-failure-remedy = Qué puedes hacer

dialog-shortcuts-title = Teclas y gestos
dialog-shortcuts-filter = Buscar una tecla o un gesto
dialog-shortcuts-none = No hay coincidencias.

gesture-title = En el espectro
gesture-add = Agregar un actor
gesture-add-how = Doble clic en una cuña
gesture-place = Ubicar un actor
gesture-place-how = Arrástralo a una cuña, también desde la lista de los que están sin ubicar
gesture-connect = Conectar dos actores
gesture-connect-how = Arrastra desde el punto de uno hasta el otro
gesture-select-more = Seleccionar varios
gesture-select-more-how = Mayús y clic
gesture-select-box = Seleccionar una zona
gesture-select-box-how = Mayús y arrastrar sobre el papel
gesture-nudge = Mover un poco lo seleccionado
gesture-nudge-how = Flechas del teclado
gesture-zoom = Acercar donde está el puntero
gesture-zoom-how = Rueda del ratón, o pellizcar
gesture-pan = Desplazar la vista
gesture-pan-how = Arrastra el papel, o mantén Espacio y arrastra
gesture-rename-wedge = Renombrar una cuña
gesture-rename-wedge-how = Doble clic en su nombre
gesture-cancel = Cancelar un arrastre
gesture-cancel-how = Esc

about-title = Acerca de Fanlight
about-version = Versión { $version }
about-what = Fanlight ubica a los aliados y adversarios de un grupo en un semicírculo, muestra cómo se relacionan y ayuda al grupo a decidir a quién mover.
about-network = El programa no contiene código de red: no envía ni descarga nada.
about-translation = Los textos en español son nuestros y todavía no los ha revisado una persona facilitadora de lengua materna española.
about-licence = Licencia del programa: { $licence }
about-fonts = Tipografías: Inter y Noto Sans Arabic, ambas con la SIL Open Font License 1.1

## Notices
notice-dismiss = Descartar
