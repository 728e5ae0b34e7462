# Fanlight en español. Un texto por línea, agrupados según dónde aparecen.

## Wedges
wedge-active-allies = Aliados activos
wedge-passive-allies = Aliados pasivos
wedge-neutral = Neutrales
wedge-passive-opposition = Adversarios pasivos
wedge-active-opposition = Adversarios activos

## Files
file-not-found = No existe ese archivo.
file-not-found-remedy = Comprueba el nombre y la carpeta; si estaba en una memoria USB o en una carpeta compartida, puede haberse ido con ella.
file-no-permission = Usted no tiene permiso para leer el archivo.
file-no-permission-remedy = Pide permiso a quien sea su dueño, o cópialo a una carpeta propia.
file-no-answer = El disco o la carpeta compartida donde está el archivo no responde.
file-no-answer-remedy = Vuelve a conectarlo, o revisa la conexión, y abre el archivo otra vez.
file-folder = Esto es una carpeta, no un archivo.
file-folder-remedy = Abre un archivo de dentro; los mapas terminan en .ron.
file-not-regular = Esto es un dispositivo o una tubería, no un archivo.
file-not-regular-remedy = Copia su contenido en un archivo y abre ese archivo.
file-unreadable = No se pudo leer el archivo: { $cause }.
file-unreadable-remedy = Inténtalo de nuevo, o copia el archivo a otro disco y abre la copia.
file-too-big = El archivo pasa de { $most } MB, mucho más de lo que ocupa un mapa.
file-too-big-remedy = Comprueba que sea el archivo correcto.
file-grows-too-big = El mapa de este archivo pasaría de { $most } MB una vez guardado por Fanlight, y no se podría volver a abrir.
file-grows-too-big-remedy = Acorta sus notas o quita instantáneas antiguas en un editor de texto, o repártelo en varios archivos.
file-empty = El archivo está vacío.
file-only-zeros = El archivo no contiene más que ceros, como tras un corte de luz o en un disco dañado.
file-zero-end = El final del archivo no contiene más que ceros, como tras un corte de luz o en un disco dañado.
file-damaged-remedy = Abre una copia anterior, o una que hayas enviado a alguien por correo.
file-sealed = El mapa está sellado con una contraseña.
file-sealed-remedy = Esta versión de Fanlight abre mapas sin sellar; quítele antes el sello con age.
file-pdf = Esto no es un mapa, sino un PDF, diga lo que diga su nombre.
file-xml = Esto no es un mapa, sino XML o una página web, diga lo que diga su nombre.
file-binary = Esto no es un mapa: ni siquiera es texto, sino una imagen, un programa o algo parecido.
file-office = Esto no es un mapa, sino una hoja de cálculo u otro documento de oficina, diga lo que diga su nombre.
file-table = Esto no es un mapa, sino una tabla como las que escribe una hoja de cálculo (CSV), diga lo que diga su nombre.
file-table-remedy = Para hacer un mapa con ella, ábrela en una hoja de cálculo, copia las celdas con los nombres y pégalas en «Añadir actores» de un mapa nuevo.
file-json = Esto no es un mapa, sino JSON, los datos de otro programa, diga lo que diga su nombre.
file-rtf = Esto no es un mapa, sino un texto con formato (RTF), diga lo que diga su nombre.
file-markdown = Esto no es un mapa, sino un texto en Markdown, diga lo que diga su nombre.
file-text = Esto no es un mapa, sino otro texto, diga lo que diga su nombre.
file-other-remedy = Abre el mapa mismo: un archivo de texto que termina en .ron.
file-zip = Esto no es un mapa, sino un archivo ZIP, diga lo que diga su nombre.
file-zip-remedy = Descomprímelo y abre el mapa que contiene: un archivo de texto que termina en .ron.
file-utf16 = El texto de este archivo está en UTF-16, y los mapas están en UTF-8.
file-utf16-remedy = Ábrelo en un editor de texto y guárdalo con la codificación UTF-8.
file-not-utf8 = Aquí el archivo no es texto en UTF-8.
file-not-utf8-remedy = Ábrelo en un editor de texto y guárdalo con la codificación UTF-8, o abre una copia anterior.
file-conflict = Dos versiones de este mapa quedaron sin unir: el control de versiones dejó aquí sus marcas.
file-conflict-remedy = Conserva una de las dos partes, quita las líneas con <<<<<<<, ======= y >>>>>>>, y vuelve a abrir el archivo.
file-other-format = Esto no es un mapa, sino un archivo que se presenta como «{ $format }».
file-no-format = Este archivo no dice que sea un mapa.
file-no-format-remedy = Si lo es, añade format: "{ $wanted }", y version: 1, como sus dos primeros campos.
file-version-unknown = Esa versión del formato no existe.
file-version-remedy = Escribe version: { $version }.
file-newer = El mapa se hizo con un Fanlight más nuevo (formato { $version }). Se muestra lo que este entiende; no se guarda encima.
file-newer-unreadable = El mapa se hizo con un Fanlight más nuevo (formato { $version }), y a partir de aquí este no lo entiende.
file-newer-remedy = Ábrelo con un Fanlight más nuevo, o pide una copia en un formato anterior.
file-comments = { $count ->
    [one] Aquí empieza un comentario. Fanlight no muestra los comentarios ni los conserva al guardar.
   *[other] Aquí empieza el primero de { $count } comentarios. Fanlight no muestra los comentarios ni los conserva al guardar.
}
file-write-ext = Los datos de otro programa en este mapa no son válidos y no se pueden guardar.
file-write-failed = No se pudo escribir el mapa para guardarlo.
file-write-too-big = El mapa pasa ya de { $most } MB y no se podría volver a abrir. Quita instantáneas antiguas o acorta notas.

problem-cut-off = El archivo termina demasiado pronto: quedó cortado.
problem-unknown-field = Aquí no existe el campo «{ $field }».
problem-unknown-field-remedy = Corrige el nombre o quita el campo. Aquí se admiten: { $known }.
problem-unknown-value = «{ $value }» no es uno de los valores que se admiten aquí.
problem-unknown-value-remedy = Escribe uno de estos, sin comillas: { $known }.
problem-missing-field = Falta el campo «{ $field }».
problem-missing-field-remedy = Añade { $field } a este registro.
problem-field-twice = El campo «{ $field }» está aquí por segunda vez.
problem-field-twice-remedy = Deja un solo { $field } y quita el otro.
problem-too-many = Aquí la lista pasa de { $most } registros, el máximo que admite.
problem-too-many-remedy = Reparte el mapa en varios archivos.
problem-too-many-kinds = Con el tipo de esta relación, la leyenda pasaría de { $most } tipos, el máximo que admite.
problem-too-many-kinds-remedy = Escribe los identificadores de los tipos que correspondan: es probable que muchos tengan erratas.
problem-too-deep = Aquí hay demasiados paréntesis unos dentro de otros.
problem-too-deep-remedy = Un mapa necesita solo unos pocos niveles; comprueba que sea el archivo correcto.
problem-not-an-id = Aquí se espera un identificador, pero hay «{ $found }».
problem-not-an-id-remedy = Escribe entre comillas 32 cifras de 0 a 9 y de a a f, como en los demás registros.
problem-number-too-large = El número se sale de todo límite.
problem-comma-in-number = El número { $number } está escrito con coma.
problem-comma-in-number-remedy = Escríbelo con punto: { $number }.
problem-comma-in-whole-number-remedy = Escribe aquí un número entero, sin coma y sin punto.
problem-escape = Dentro de un texto, una barra inversa precede a un signo con el que no puede ir.
problem-escape-remedy = Escribe dos barras inversas donde quieras poner una.
problem-comma-remedy = Pon una coma entre dos campos. Dentro de un texto, cada comilla lleva delante una barra inversa. El error puede estar también justo antes.
problem-extension = El archivo pide «{ $name }», que Fanlight no conoce.
problem-extension-remedy = Escribe #![enable(implicit_some)] como primera línea, o quita esa línea.
problem-more-after-end = El mapa termina antes de este punto, pero sigue algo más.
problem-more-after-end-remedy = Quita lo que sigue, o busca el paréntesis que se cierra demasiado pronto.
problem-wanted =
    { $what ->
        [text] Aquí se espera un texto entre comillas rectas, "así".
        [number] Aquí se espera un número.
        [whole-number] Aquí se espera un número entero.
        [boolean] Aquí se espera true o false.
        [name] Aquí se espera el nombre de un campo o de un valor: letras y _, sin comillas.
       *[other] Aquí se espera «{ $what }».
    }
problem-unreadable = Aquí el archivo no está escrito como un mapa.
problem-syntax-remedy = Corrígelo en un editor de texto; el error puede estar también justo antes. O abre una copia anterior.
problem-text-too-long = El texto «{ $field }» pasa de { $most } caracteres.
problem-text-too-long-remedy = Acórtalo en un editor de texto; Fanlight no lo corta para que no se pierda nada.
problem-forbidden-characters = Se quitaron de «{ $field }» caracteres de control o marcas ocultas que cambian el sentido de la lectura.
problem-stance-not-a-number = { $actor }: la postura no es un número; queda en la bandeja.
problem-distance-not-a-number = { $actor }: la distancia no es un número; se usa la del medio.
problem-stance-outside = { $actor }: la postura { $value } está fuera de 0 a 1; se usa { $used }.
problem-distance-outside = { $actor }: la distancia { $value } está fuera de 0 a 1; se usa { $used }.
problem-influence-high = { $actor }: la influencia { $value } pasa de 5; se usa 5.
problem-number = { $actor }: el número { $value } no es solo de este actor; se quita.
problem-influence-low = { $actor }: la influencia { $value } es menor que 1; se toma como no valorada.
problem-strength = La fuerza { $value } no está entre 1 y 3; se usa { $used }.
problem-colour = El color { $value } de «{ $kind }» no existe; se usa el primero.
problem-same-twice = «{ $name }» está dos veces en el archivo, sin diferencias; se conserva una.
problem-id-twice = «{ $name }» tiene el identificador de un registro anterior; se conservan los dos, este con uno nuevo.
problem-ext-twice = Los datos de otro programa, «{ $key }», están aquí dos veces; se conservan los primeros.
problem-kind-unknown = La leyenda no tiene el tipo «{ $kind }»; se añade.
problem-whole-missing = { $actor } forma parte de un actor que no está en el mapa; queda sin formar parte de ninguno.
problem-part-of-itself = { $actor } forma parte de sí mismo, en círculo; el círculo se abre aquí.
problem-end-missing = La relación tiene un extremo, { $id }, que no está en el mapa; se omite.
problem-related-to-itself = Se omite una relación de { $actor } consigo mismo.
problem-snapshot-of-stranger = La instantánea «{ $snapshot }» habla de { $id }, que no está en el mapa; se omite.
problem-snapshot-entry-twice = La instantánea «{ $snapshot }» habla de { $actor } dos veces; se conserva la primera.
problem-many-more =
    { $count ->
        [one] Y un problema más.
       *[other] Y { $count } problemas más.
    }

## Command line
cli-help-about = Dibuja quién está dónde ante una demanda: aliados, oposición y quienes están en medio.
cli-help-usage = Uso:
cli-help-commands = Órdenes
cli-help-arguments = Argumentos
cli-help-options = Opciones
cli-help-map = El mapa que se abre; sin él se muestra la pantalla de inicio
cli-help-check = Muestra todos los problemas de los mapas; termina con 0 (ninguno), 1 (tienen arreglo), 2 (un archivo no se puede usar) o 4 (la respuesta no se pudo escribir)
cli-help-check-maps = Los mapas que se revisan
cli-help-show = Muestra un resumen de un mapa
cli-help-show-map = El mapa que se muestra
cli-help-show-json = Como un objeto JSON
cli-help-show-insight = Lo que dicen sus relaciones, en vez del resumen: vías de acceso, puentes, grupos unidos, huecos, a quién mover después
cli-help-show-target = El actor al que se buscan vías de acceso: su nombre, su nombre en clave o su id
cli-help-export = Guarda una vista en un archivo que abren los navegadores y los programas de dibujo
cli-help-export-map = El mapa
cli-help-export-as = El formato: svg
cli-help-export-view = Qué vista: spectrum (el semicírculo, si no se dice otra cosa), network (la red) o power (influencia)
cli-help-export-size = Ancho y alto, en puntos; 1100x700 si no se dice otra cosa
cli-help-export-focus = Destaca a este actor y a quienes tienen una relación con él
cli-help-export-audience = Para quién: facilitator (todo, si no se dice otra cosa) o room (nada confidencial, con nombres en clave donde los haya)
cli-help-export-theme = Los colores: light (claros, si no se dice otra cosa) o dark (oscuros)
cli-help-export-to = Dónde se guarda; si el archivo ya existe, se reemplaza
cli-help-help = Muestra esta ayuda
cli-help-help-command = La orden que se explica
cli-help-version = Muestra la versión
cli-value-map = MAPA
cli-value-target = NOMBRE-O-ID
cli-value-file = ARCHIVO
cli-value-command = ORDEN
cli-usage = fanlight [MAPA], o fanlight ORDEN …
cli-usage-check = fanlight check MAPA…
cli-usage-show = fanlight show [OPCIONES] MAPA
cli-usage-export = fanlight export [OPCIONES] -o ARCHIVO MAPA
cli-usage-help = fanlight help [ORDEN]
cli-error-unknown = Aquí no existe el argumento «{ $argument }».
cli-error-missing = Falta esto: { $argument }
cli-error-conflict = «{ $argument }» y «{ $other }» no se pueden usar a la vez.
cli-error-value = A «{ $argument }» le falta lo que debe seguirle.
cli-error-one-of = «{ $argument }» admite uno de estos valores: { $values }.
cli-error-size = «{ $argument }» admite un ancho y un alto, como 1100x700, cada uno de { $least } a { $most }.
cli-error-values = «{ $argument }» no admite más de una cosa.
cli-error-utf8 = Un argumento no es un texto que este programa pueda leer.
cli-error-other = No se entienden los argumentos.
cli-error-help = «fanlight { $of }--help» dice cuáles hay.
cli-export-other-format = { $path } sería de otro formato que el que dice su nombre: lo que se escribe es SVG. Dale un nombre que termine en «.svg».
cli-export-over-map = { $path } es el mapa mismo: no se reemplaza por una imagen.
cli-no-room = No se pudo escribir la respuesta: el disco está lleno.
cli-not-written = No se pudo escribir la respuesta.
cli-title = Mapa: { $title }
cli-untitled = (sin título)
cli-demand = Demanda: { $demand }
cli-place = Lugar: { $place }
cli-actors =
    { $count ->
        [one] Un actor
       *[other] { $count } actores
    }
cli-wedge =
    { $influence ->
        [0] { $label }: { $actors }
       *[other] { $label }: { $actors } (influencia { $influence })
    }
cli-unplaced = Sin colocar todavía: { $actors }
cli-relationships =
    { $count ->
        [one] Una relación
       *[other] { $count } relaciones
    }
cli-kind = { $label }: { $relationships }
cli-snapshots =
    { $count ->
        [one] Una instantánea
       *[other] { $count } instantáneas
    }
cli-snapshot = { $date } { $label }
cli-confidential = Confidenciales: { $actors } de los actores, { $relationships } de las relaciones

## Lo que dice el sistema, dentro de una frase
cause-not-found = ya no está allí
cause-not-allowed = el sistema no lo permite
cause-busy = lo retiene otro programa
cause-interrupted = el sistema fue interrumpido
cause-no-memory = el equipo no tiene más memoria
cause-full = no queda espacio
cause-name = allí no es posible un nombre así
cause-damaged = lo que hay está dañado
cause-unsupported = ese lugar no puede hacerlo
cause-silence = el disco o la carpeta compartida no responde
cause-too-many-open = hay demasiados archivos abiertos
cause-number = el número de error del sistema es { $number }
cause-unknown = el sistema no dice por qué

## Saving and recovery
save-unreadable = Lo que se iba a escribir no se puede volver a leer como el mismo mapa. Es un fallo de Fanlight. No se ha tocado nada en el disco.
save-unreadable-remedy = Tu trabajo sigue en esta ventana y en tu copia de recuperación. Deshaz los últimos pasos e intenta guardar de nuevo.
save-changed-on-disk = Otro programa ha cambiado { $path } desde que se abrió aquí.
save-changed-on-disk-remedy = Puede sobrescribirlo, conservar los dos o volver a cargarlo.
save-exists = Ya hay un archivo { $path }.
save-is-folder = { $path } es una carpeta.
save-not-a-file = { $path } es un dispositivo o una tubería, no un archivo.
save-no-folder = La carpeta { $path } no existe. Puede que se haya desconectado una memoria USB o que la carpeta haya cambiado de nombre.
save-no-folder-remedy = Conecta la memoria o vuelve a crear la carpeta, y guarda otra vez. O guarda en otra carpeta.
save-folder-protected = No se pueden crear archivos en la carpeta { $path }: está protegida, o todo el disco es de solo lectura. Lo que contiene sigue como estaba.
save-protected = { $path }, o todo su disco, está protegido contra escritura, o lo está usando otro programa. El archivo sigue como estaba.
save-protected-remedy = Cierra el otro programa o quita la protección, y guarda otra vez. O guarda con otro nombre.
save-hard-linked = { $others ->
    [one] { $path } tiene otro nombre más en este disco, y el archivo con ese nombre se quedaría con el contenido anterior.
   *[other] { $path } tiene otros { $others } nombres en este disco, y los archivos con esos nombres se quedarían con el contenido anterior.
  }
save-hard-linked-remedy = Guarda con otro nombre. O guarda con este mismo y deja que se reemplace: los demás nombres conservan entonces lo que había.
save-another-disk = { $path } ya no está allí, y lo que hay ahora en ese lugar es otro disco. No se ha escrito nada.
save-another-disk-remedy = Conecta el disco en que estaba y guarda otra vez. O guarda con otro nombre, aquí o en otro lugar.
save-loses-attribute = { $path } lleva junto a su contenido algo, «{ $attribute }», que no se podría dar al archivo guardado. El archivo sigue como estaba.
save-loses-attribute-remedy = Guarda con otro nombre. O guarda con este mismo y deja que se reemplace: entonces eso se pierde.
save-name-too-long = El nombre «{ $name }» es demasiado largo para la carpeta { $path }.
save-name-too-long-remedy = Guarda con un nombre más corto.
save-name-sign = En el lugar de { $path }, un nombre no puede llevar el signo «{ $sign }». No se ha escrito nada.
save-name-sign-remedy = Guarda con un nombre sin ese signo. En casi todas las memorias USB no se puede usar ninguno de estos: " * / : < > ? \ |.
save-name-refused = El lugar de { $path } no admite un archivo con este nombre, y no dice por qué. No se ha escrito nada.
save-name-refused-remedy = Guarda con otro nombre, solo de letras y cifras; Windows se reserva nombres como CON y AUX. O guarda en una carpeta de este equipo, y copia el archivo allí a mano.
save-no-replacing = El lugar de { $path } no deja que un archivo ocupe el sitio ni el nombre de otro, como ocurre en algunas carpetas en la nube y compartidas. Allí no hay nada protegido, y todo sigue como estaba.
save-no-replacing-remedy = Guarda con otro nombre, o en una carpeta de este equipo, y copia el archivo allí a mano.
save-of-another-owner = { $path } es de otra persona, y en esta carpeta solo ella puede poner otro archivo en su lugar. El archivo sigue como estaba.
save-no-answer = El disco o la carpeta compartida de { $path } no responde o tiene fallos. No se ha podido mirar qué hay en el archivo.
save-no-answer-remedy = Guarda ahora en otro disco. Después vuelve a conectar este, o revisa la conexión.
save-links-in-a-circle = El enlace simbólico { $path } da vueltas en círculo.
save-disk-full = No queda sitio para { $path }. El archivo sigue como estaba.
save-disk-full-remedy = Libera espacio allí y guarda otra vez. O guarda en otro disco.
save-not-confirmed = Se ha escrito { $path }, pero al releerlo no está como debería. No se fíe de él.
save-not-confirmed-remedy = Guarda también en otro disco.
save-failed = No se ha podido escribir { $path }: { $cause }. El archivo sigue como estaba.
save-failed-remedy = Guarda otra vez, o en otro lugar.
save-newer = { $path } se hizo con un Fanlight más nuevo (formato { $version }) y puede contener algo que este no conoce. No se guarda encima, y sigue como estaba.
save-newer-remedy = Guarda con otro nombre.
save-other-name-remedy = Guarda con otro nombre.
save-other-folder-remedy = Guarda en otra carpeta.
task-broken = Algo en segundo plano se interrumpió. Es un fallo de Fanlight; tu mapa sigue como estaba. Inténtalo de nuevo.
save-nothing-written = No se ha tocado nada en el disco, y el mapa sigue abierto aquí.
recovery-not-kept = No se ha podido hacer una copia de recuperación de lo que aún no has guardado, y se sigue intentando. { $cause } Guarda a menudo.
recovery-silent = La carpeta de Fanlight no responde.
recovery-not-forgotten = { $count ->
    [one] No se ha podido eliminar un archivo de Fanlight. Cierra las demás ventanas de Fanlight e inténtalo de nuevo, o elimínalo tú:
   *[other] No se han podido eliminar { $count } archivos de Fanlight. Cierra las demás ventanas de Fanlight e inténtalo de nuevo, o elimínalos tú:
  } { $paths }

## Spectrum
spectrum-canvas = Espectro de aliados
hub-title = Nuestra demanda
wedge-count =
    { $count ->
        [one] 1 actor
       *[other] { $count } actores
    }
map-untitled = Mapa sin título
map-untitled-file = mapa
actor-description = { $name }, { $kind }, { $place }
naming-label = Nombre del nuevo actor
naming-label-confidential = Nombre del nuevo actor, confidencial
naming-hint = Nombre y luego Intro
choose-kind = ¿Qué relación?
copy-suffix = (copia)

## Left panel
entry-title = Añadir actores
entry-hint = Nombre y luego Intro
entry-help = Intro lo pasa a la bandeja de abajo; Alt+1 a 5 lo ubica ya. Ctrl+V admite una lista entera.
entry-confidential = Como confidencial
tray-title = Sin ubicar todavía
tray-empty = Todos tienen su lugar.

## Status bar
status-balance = { $with } de { $placed } con nosotros · { $against } en contra · según influencia { $influence_with } : { $influence_against }
status-wedge =
    { $count ->
        [one] { $wedge }: 1 actor, influencia { $influence }
       *[other] { $wedge }: { $count } actores, influencia { $influence }
    }
status-saving = { $file } · guardando …
status-saved = { $file } · guardado
status-changed = { $file } · con cambios
status-not-saved = { $file } · sin guardar
status-read-only = { $file } · solo lectura: hecho con un Fanlight más nuevo

## What happened
notice-saved = Se guardó { $file }
notice-forgotten = Fanlight ha olvidado todo lo que guardaba en este equipo.
notice-load-stuck = { $file } aún se está leyendo: puede que el disco o la carpeta compartida no responda. Mientras tanto se pueden abrir otros mapas.
notice-file-dialog-open = Ya hay abierta una ventana para elegir un archivo. Quizá esté detrás de esta.
notice-save-stuck = { $file } aún se está guardando: puede que el disco o la carpeta compartida no responda. «Guardar como…» guarda el mapa en otro lugar mientras tanto.
notice-save-left = El mapa está guardado. { $file } también se está guardando aún: puede que el disco o la carpeta compartida no responda y no llegue a tener el último estado.
notice-read-only = { $file } se hizo con un Fanlight más nuevo y no se sobrescribe. Guarda el mapa con otro nombre.
notice-map-full = No se añadió { $name }: un mapa admite como mucho { $most } actores.
finding-at = Línea { $line }: { $text }
failure-not-saved = No se pudo guardar { $file }
failure-not-opened = No se pudo abrir { $file }
failure-place = { $path }, línea { $line }, columna { $column }
window-failed =
    Fanlight no pudo abrir una ventana.
    Necesita una pantalla y OpenGL 2.1 o más nuevo. Si trabajas por conexión remota, ejecútalo en el propio equipo; con una tarjeta gráfica antigua, prueba con LIBGL_ALWAYS_SOFTWARE=1. Las órdenes "fanlight check" y "fanlight show" funcionan sin ventana.
    Para quien te ayude: { $detail }

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
inspector-confidential-tip = Solo se ve en esta pantalla: no aparece en lo que ve la sala.
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
inspector-tab = Detalles
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
signs-more = Qué significan los signos
signs-less = Ocultar los signos
signs-unplaced = sin ubicar todavía
signs-pin = fijo donde se arrastró
signs-influence = poca o mucha influencia
signs-move = movimiento previsto
signs-wished = como si se hubiera movido
signs-dots = puntos que recibió
signs-confidential = confidencial
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
cmd-keep-recent = Guardar una lista de archivos recientes
cmd-keep-recent-tip = Sin ella, la pantalla de inicio no muestra ningún mapa que se haya abierto en este equipo
cmd-forget = Olvidar todo en este equipo…
cmd-forget-tip = Borra las copias de recuperación, los archivos recientes y los ajustes, pero ningún mapa
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
cmd-spread = Repartir por la cuña
cmd-spread-tip = Reparte por igual a todos los que están en las cuñas de los actores seleccionados
cmd-connect = Conectar con…
cmd-connect-tip = Escribe el nombre del otro, o haz clic en él
cmd-reverse = Invertir la dirección
cmd-reverse-tip = Intercambia los dos extremos de las relaciones seleccionadas
cmd-fit = Ver todo el espectro
cmd-zoom-selection = Acercar a lo seleccionado
zoom-level = { $percent } %
cmd-zoom-in = Acercar
cmd-zoom-out = Alejar
cmd-left-panel = Panel izquierdo
cmd-inspector = Panel derecho
cmd-picture-alone = Solo la imagen
cmd-picture-alone-tip = Oculta todo lo que hay al lado; la misma tecla lo trae de vuelta
cmd-add-actors = Agregar actores
cmd-add-actors-tip = Lleva el cursor a la casilla: un nombre, Intro, el siguiente
cmd-mirror = Cambiar de lado
cmd-mirror-tip = Dibuja a los aliados del otro lado; nadie cambia de posición
cmd-legend = Editar la leyenda…
cmd-tattersall = Agregar tipos de alianza (Tattersall)
cmd-tattersall-tip = Agrega a la leyenda cuatro tipos de alianza: solidaridad del buen samaritano, intercambio de favores, dos caras de la misma moneda, una misma sangre
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

dialog-exists-title = Ya existe un archivo { $file }

dialog-changed-title = Alguien más cambió { $file }
dialog-changed-text = El archivo en el disco ya no es el que abriste: otra persona u otro programa escribió en él. Todavía no se guardó nada.
dialog-changed-keep-both = Conservar ambos
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

dialog-real-names-title = ¿Mostrar nombres reales a la sala?
dialog-real-names-text = { $count ->
    [0] Aún no hay nombres en la imagen. Desde ahora la sala leerá los nombres reales de quienes coloques.
    [one] Aparece un nombre real en lugar de un nombre en clave.
   *[other] Aparecen { $count } nombres reales en lugar de nombres en clave.
}
dialog-real-names-confirm = Mostrar nombres reales
dialog-forget-title = ¿Olvidar todo en este equipo?
dialog-forget-goes = Se borra lo siguiente:
dialog-forget-copies = copias de recuperación, también las de mapas que nunca se guardaron
dialog-forget-recent = la lista de mapas recientes
dialog-forget-settings = tus ajustes: idioma, tema, tamaño de la interfaz
dialog-forget-stays = Tus mapas se quedan donde los guardaste, y el mapa abierto sigue abierto. Si hay otro Fanlight en marcha, conserva las copias de lo suyo sin guardar.
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
folder-silent = { $path } no responde: puede que el disco o la carpeta compartida ya no esté.
folder-no-permission = No tienes permiso para ver { $path }.
folder-unreadable = No se puede leer { $path }: { $cause }.

dialog-recovery-title = { $count ->
    [one] Un mapa quedó sin guardar
   *[other] { $count } mapas quedaron sin guardar
}
dialog-recovery-text = Fanlight se cerró antes de que esto se guardara. Las copias se conservaron en este equipo; los archivos mismos no se tocaron.
dialog-recovery-open = Abrir la copia
dialog-recovery-discard = Descartar
dialog-recovery-later = Más tarde
dialog-unreadable-title = Una copia de recuperación no se puede leer
dialog-unreadable-text = Fanlight terminó antes de que algo se guardara, y la copia que quedó en este equipo está dañada. Si la guardas como archivo, puedes dársela a alguien que quizá aún saque algo de ella.
dialog-unreadable-save = Guardarla como archivo…
dialog-unreadable-file = copia de recuperación
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
dialog-recovery-where = Mostrar la carpeta
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
dialog-known-title = Antes de guardar { $file }
dialog-newer-title = { $file } se hizo con un Fanlight más nuevo
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
dialog-failure-open = Abrir otro mapa…
dialog-failure-save-as = Guardar como…

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
gesture-nudge-how = Alt y flechas; con Mayús, diez veces más lejos
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

### Ante la sala

menu-present = Presentar
cmd-present = Presentar en una ventana para la sala
cmd-present-tip = Lo confidencial no está en ella. Esta ventana sigue como antes.
cmd-present-here = Presentar en esta ventana
cmd-present-here-tip = Sin menús ni paneles; se puede seguir editando.
cmd-blank = Dejar en blanco lo que ve la sala
cmd-blank-tip = La sala ve papel, al instante.
cmd-show-room = Mostrar a la sala
cmd-show-room-tip = La sala ve lo que muestra la copia pequeña.
cmd-freeze = Congelar lo que ve la sala
cmd-freeze-tip = La sala conserva su imagen mientras preparas.
cmd-names-for-room = Nombres en clave o reales para la sala
cmd-network-for-room = Mostrar a la sala la red o el semicírculo
cmd-network-for-room-tip = En la red la sala ve a todos los que puede ver, también a quienes aún no tienen lugar.
cmd-spotlight = Mostrar a la sala dónde señalas
cmd-lift = Destacar en la sala el actor seleccionado
cmd-follow = La sala ve la parte que miras
cmd-swap-screens = Intercambiar las pantallas de la sala y del escritorio
cmd-put-paper-away = Cerrar el papel del proyector
cmd-show-desk = Mostrar el escritorio
cmd-start-blank = Empezar en blanco
cmd-start-blank-tip = La sala no ve más que papel hasta que le muestres el mapa
room-title = Lo que ve la sala
room-tab = Sala
room-is-live = en directo
room-is-blank = en blanco
room-is-frozen = congelado
room-is-over = terminado
room-preview = Una copia pequeña de lo que vería la sala
room-show = Mostrar a la sala
room-over = La presentación ha terminado. La sala ve papel, no tu escritorio.
room-again = Presentar otra vez
room-put-away = Cerrar el papel
room-screen = Pantalla de la sala
curtain-by-facilitator = La sala ve papel. Esto es lo que vería.
curtain-by-idleness = Nadie ha tocado nada en un rato y la sala ve papel. Esto es lo que vería.
curtain-more-to-see = La sala iba a ver algo que le estaba oculto. Hasta que le muestres el mapa, ve papel.
curtain-from-before = Deshacer o rehacer ha llegado a algo que la sala no había visto. Hasta que lo muestres, ve papel.
curtain-another-map = Hay otro mapa abierto. Hasta que lo muestres, la sala ve papel.
curtain-reread = El mapa se ha vuelto a leer. Hasta que lo muestres, la sala ve papel.
curtain-forbidden = Lo que veía la sala debía quedar oculto. Ve papel; esto es lo que vería.
curtain-screens = Las pantallas han cambiado y la sala ve papel. Mira dónde está su ventana antes de mostrar el mapa.
curtain-was-wall = La sala veía esta ventana hace un momento. Hasta que le muestres el mapa, ve papel.
curtain-interrupted = Fanlight no terminó bien la última vez. Hasta que lo muestres, la sala ve papel.
room-copy = Una copia pequeña de lo que ve la sala
room-window-title = Fanlight – para la sala
room-badge-code = Nombres en clave
room-badge-wish = como si se hubieran movido
room-this-file = el mapa
room-badge-real = Nombres reales
room-blank = En blanco
room-half-circle = Semicírculo
room-network = Red
room-freeze = Congelar
room-code-names = Nombres en clave
room-spotlight = Mostrar dónde señalo
room-lift = Destacar el seleccionado
room-follow = Seguir mi vista
room-one-screen = Hay una sola pantalla. Aparta la ventana de la sala, o pulsa F11 para presentar en esta.
room-text = Tamaño de los textos
room-idle = En blanco por sí sola
room-idle-never = nunca
room-idle-minutes = { $count ->
    [one] tras un minuto sin actividad
   *[other] tras { $count } minutos sin actividad
}
room-end = Terminar la presentación
room-how-to-leave = F11 devuelve los menús y paneles. F9 deja la pared en blanco.
cover-show-desk = Mostrar aquí el escritorio
cover-be-wall = Convertir en pared
cover-swap = Intercambiar las pantallas
cover-was-wall = La sala aún puede ver esta ventana. Llévala a una pantalla tuya o muestra aquí el escritorio con Intro.
cover-screens-overlap = Las pantallas muestran lo mismo y la sala ve esta ventana. Intro muestra tu escritorio a todos; F11 convierte esta ventana en la pared.
cover-screen-went = Las pantallas han cambiado y la sala quizá vea esta. Intro muestra aquí tu escritorio; F11 convierte esta ventana en la pared.
cover-interrupted = Fanlight estaba presentando, o aún lo hace. Comprueba que la sala no vea esta pantalla y pulsa Intro.
wall-paper = F9 continúa. F11 vuelve al escritorio.
wall-no-map = No hay ningún mapa abierto. F11 vuelve al escritorio.
### For every room
menu-theme-high-contrast = Alto contraste
cmd-reduce-motion = Reducir el movimiento
cmd-reduce-motion-tip = Nada aparece poco a poco ni se desliza por sí solo
cmd-context-menu = Menú de lo seleccionado
gesture-context = Menú de un actor, una línea o una cuña
gesture-context-how = Clic derecho, o dejar el dedo encima
menu-all = Menú
status-wedges = Actores de cada cuña
key-menu = Menú
cmd-paste-actors = Pegar actores
cmd-paste-actors-tip = Pone los nombres del portapapeles en la casilla
context-actors = { $count ->
    [one] Un actor
   *[other] { $count } actores
}
context-relationships = Relación
context-place-in = Colocar en «{ $wedge }»
context-add-here = Agregar aquí un actor
context-rename-wedge = Cambiar el nombre de la cuña
context-spread-wedge = Repartir por esta cuña
context-select-wedge = Seleccionar todos los de esta cuña
### Guide and code names
cmd-guide = Guía
cmd-guide-tip = Los pasos del ejercicio, con el tiempo para cada uno
cmd-code-names = Poner nombres en clave
cmd-code-names-tip = Da una palabra neutra a quien todavía no tiene nombre en clave
step-code-names = { $count ->
    [one] poner nombre en clave a { $name }
   *[other] poner { $count } nombres en clave
}
notice-code-names = { $count ->
    [0] Ya nadie está sin nombre en clave.
    [one] Un actor recibió un nombre en clave.
   *[other] { $count } actores recibieron nombres en clave.
}
inspector-code-name-double = { $name } también lo tiene.
inspector-code-name-is-name = Así se llama de verdad { $name }.
inspector-code-name-own = Es el nombre verdadero.

guide-heading = Guía
guide-hide = ocultar
guide-hide-name = ocultar la guía
guide-presets = Tiempo para todo el ejercicio
guide-minutes = { $count } min
guide-start = Empezar
guide-pause = Pausar
guide-minute-more = Un minuto más para este paso
guide-minute-less = Un minuto menos para este paso
guide-time-left = Quedan { $time } para este paso
guide-time-over = { $time } por encima del tiempo de este paso
guide-room-sees = la sala ve el tiempo
guide-step-name = { $number }. { $title }
guide-done-name = hecho: { $title }
guide-done-tip = Marcar como hecho, o quitar la marca
guide-back = Atrás
guide-next = Hecho, seguir
guide-finish = Hecho
guide-without-evidence = { $count ->
    [0] Hay algo anotado sobre cada actor del mapa.
    [one] De un actor todavía no hay nada anotado.
   *[other] De { $count } actores todavía no hay nada anotado.
}
guide-kind-shown = { $count ->
    [one] Se ve: { $kind }, una relación
   *[other] Se ve: { $kind }, { $count } relaciones
}
guide-moves-count = { $count ->
    [0] Todavía no se ha elegido a nadie.
    [one] Se ha elegido a uno.
   *[other] Se ha elegido a { $count }.
}
guide-without-who = { $count ->
    [0] Cada movimiento tiene quien lo haga.
    [one] Un movimiento no tiene todavía quien lo haga.
   *[other] { $count } movimientos no tienen todavía quien los haga.
}

guide-prepare-title = Acordar la leyenda
guide-prepare-text = Antes del primer nombre, acuerden qué va a significar cada línea. De tres a cinco tipos bastan: quién trabaja con quién, quién escucha a quién, quién paga, quién está en conflicto. Digan cada uno en una frase y anótenla. Un minuto de calma ahora ahorra una larga discusión después.
guide-prepare-room = qué significan las líneas
guide-demand-title = Decir la demanda
guide-demand-text = Díganla en una sola frase: ¿quién debe hacer qué, y para cuándo? Léela en voz alta y pregunta si todo el grupo puede vivir con ella. Todo lo que sigue trata de esta frase y de ninguna otra.
guide-demand-room = nuestra demanda
guide-list-title = Nombrar a quienes importan
guide-list-text = Ahora solo nombres, tan rápido como salgan; todavía no se ubica a nadie. Pide nombres a los que se pueda llamar por teléfono: no «la prensa», sino las dos personas que deciden qué se publica. ¿Quién falta? ¿Quién decide, a quién le afecta, quién escucha a quién?
guide-list-room = digan nombres
guide-place-title = Ubicarlos
guide-place-text = Toma un nombre y pregunta: ¿actúan a favor, están de acuerdo, les da igual, están en desacuerdo o actúan en contra? Ponlos donde asienta la mayoría, cerca del borde si se inclinan hacia un lado. Si la sala está dividida, déjalos ahí por ahora y sigue. Nada es definitivo.
guide-place-room = ¿dónde están?
guide-know-title = ¿Cómo lo sabemos?
guide-know-text = Recorre el mapa y pregunta: ¿qué han dicho o hecho que nos lo muestre? Anota lo que se vio, no lo que suponemos. «No lo sabemos» es una buena respuesta: vuelven a la bandeja y alguien lo averigua.
guide-know-room = ¿cómo lo sabemos?
guide-relationships-title = Dibujar las relaciones
guide-relationships-text = Un tipo de línea cada vez; todas juntas no dejan ver nada. Empieza por quién escucha a quién. Dibujen lo que pueda llevar más lejos la demanda y dejen fuera lo demás.
guide-relationships-room = ¿quién se relaciona con quién?
guide-moves-title = Elegir a quién mover
guide-moves-text = Nadie tiene que convencer a los adversarios. Busca en cada cuña un grupo que pueda acercarse una sola cuña y al que otros seguirían. Elijan pocos: más valen tres visitas de verdad que diez en el papel.
guide-moves-room = acuerden un movimiento por cuña
guide-agree-title = Acordar quién hace qué
guide-agree-text = Para cada movimiento: ¿qué les motiva, qué táctica, qué cosa sencilla les pedimos? Después, un nombre y una fecha. Al final lee la lista en voz alta y espera cada sí.
guide-agree-room = ¿quién hace qué, y para cuándo?
guide-share-title = Guardar y compartir
guide-share-text = Guarda el mapa y acuerden quién lo conserva y quién puede verlo. Pon nombres en clave donde un nombre verdadero pueda dañar a alguien, y marca como confidencial lo que deba quedarse en este equipo. Fijen ya una fecha para volver a mirarlo: la gente se mueve.
guide-share-room = ¿qué sale de esta sala?

guide-job-legend = Editar la leyenda
guide-job-demand = Escribir la demanda
guide-job-type = Escribir nombres
guide-job-next-unplaced = El siguiente; luego, del 1 al 5
guide-job-next-evidence = El siguiente sin evidencia
guide-job-unplace = No lo sabemos: a la bandeja
guide-job-next-kind = Solo el tipo siguiente
guide-job-all-kinds = Todos los tipos
guide-job-moves = Abrir los movimientos
guide-job-next-who = El siguiente sin responsable
guide-job-save = Guardar
guide-job-save-as = Guardar como…
guide-job-code-names = Poner nombres en clave
### Entering actors and lists
entry-offers = Ya están en el mapa
notice-actor-there = { $name } ya está en el mapa y queda seleccionado. Con Mayús+Intro se añade otro del mismo nombre.
notice-name-too-long = No se añadió: { $chars } caracteres son demasiados para un nombre. Acórtalo a { $most }; el resto puede ir en sus notas.
notice-list-added = { $count ->
    [one] Se añadió un actor
   *[other] Se añadieron { $count } actores
}
notice-spread = { $count ->
    [one] Un actor repartido en { $wedges }
   *[other] { $count } actores repartidos en { $wedges }
}
notice-spread-already = Ya están repartidos: { $wedges }
list-title = { $count ->
    [one] Añadir un actor de la línea pegada
   *[other] Añadir actores de { $count } líneas pegadas
}
list-text = Un actor por línea. Tras un punto y coma o un tabulador puede ir la cuña (su nombre o de 1 a 5) y después los grupos. Desmarca lo que no se deba añadir.
list-unseen = Lo que has pegado no se muestra aquí. En el escritorio ves antes cada línea.
list-lines = Líneas pegadas
list-add = { $count ->
    [0] No añadir nada
    [one] Añadir un actor
   *[other] Añadir { $count } actores
}
list-add-doubles = { $count ->
    [one] Añadir también el que ya está
   *[other] Añadir también los { $count } que ya están
}
list-no-room = { $room ->
    [0] Un mapa admite como máximo { $most } actores, y este está lleno.
    [one] Un mapa admite como máximo { $most } actores; solo cabe uno más. Desmarca los demás.
   *[other] Un mapa admite como máximo { $most } actores; caben { $room } más. Desmarca los demás.
}
list-in-map = ya está en el mapa
list-as-line = igual que la línea { $line }
list-no-name = sin nombre en esta línea
list-too-long = { $chars } caracteres: no parece un nombre
list-unknown-wedge = no hay cuña «{ $text }»: sin ubicar
list-more-columns = se omite: { $text }
list-text-table = Un actor por fila. Desmarca lo que no se deba añadir.
list-separator = Las columnas se separan con
list-by-tab = tabuladores
list-by-semicolon = punto y coma
list-by-comma = comas
list-by-nothing = nada: es una lista
list-heading = La primera fila da nombre a las columnas
list-columns-ask = ¿Qué contiene cada columna? Lo que se omite no se añade.
list-columns-show = Qué contiene cada columna…
list-columns-no-name = Elige primero la columna de los nombres.
list-column = { $number }: { $title }
list-column-left-out = (se omite)
list-unfit = { $column }: no se entiende «{ $text }»
list-unknown-whole = parte de «{ $text }»: nadie se llama así
# Lo que puede encabezar las columnas de una tabla, separado por comas; las dos últimas, en las celdas.
list-words-name = nombre, nombres, actor, actores, actor social, actores sociales, etiqueta
list-words-kind = tipo, clase
list-words-wedge = cuña, posición, espectro
list-words-influence = influencia, poder, influencia (1-5)
list-words-groups = grupos, grupo, etiquetas, sector, categoría, comité
list-words-notes = notas, nota, comentario, comentarios, observaciones, descripción
list-words-contact = contacto, persona de contacto
list-words-left-out = #, n.º, nº, núm., número, id, índice, fila
list-words-yes = sí, s, verdadero, x, ✓, ✔, 1
list-words-no = no, n, falso, 0
list-refused = Esto no es una lista de actores
list-empty = El texto pegado está vacío o no contiene nada visible.
list-too-large = El texto pegado ocupa { $size } MB. No se añadió nada.
list-too-many = El texto pegado tiene { $lines } líneas; una lista puede tener { $most }. No se añadió nada.
list-prose = { $long } de las { $lines } líneas tienen más de { $most } caracteres: es un texto y no una lista de nombres. No se añadió nada.
list-refused-remedy = Copia una lista con un nombre por línea, por ejemplo una columna de una hoja de cálculo; si es muy larga, en varias partes.
entering-title = Escribir actores
entering-tray = Añadir a «Sin ubicar todavía»
entering-tray-how = Nombre, Intro
entering-place = Añadir y ubicar
entering-place-how = Nombre, Alt+1 a Alt+5; o «Nombre /1» a «Nombre /5», Intro
entering-select = Añadir y seleccionar
entering-select-how = Nombre, Ctrl+Intro
entering-offer = Seleccionar uno que ya está
entering-offer-how = Empieza el nombre, ↓, Intro
entering-again = Añadir otro del mismo nombre
entering-again-how = Nombre, Mayús+Intro
entering-list = Añadir una lista entera
entering-list-how = Ctrl+V con un nombre por línea
entering-walk = Recorrer los que están sin ubicar
entering-walk-how = ↓ en la casilla vacía, luego ↓ y ↑
entering-walk-place = Ubicar uno y pasar al siguiente
entering-walk-place-how = 1 a 5
entering-walk-name = Editar el nombre
entering-walk-name-how = Intro
### Moves
cmd-set-move = Mover hacia…
cmd-set-move-tip = Después pulsa del 1 al 5 para la cuña, o 0 para ningún movimiento
cmd-add-dot = Dar un punto
cmd-add-dot-tip = Para elegir a quién mover: cada persona de la sala da unos pocos puntos
cmd-remove-dot = Quitar un punto
cmd-clear-dots = Borrar todos los puntos
cmd-clear-dots-tip = Quita todos los puntos a todos los actores, en un solo paso
cmd-moves = Movimientos
cmd-moves-tip = La lista de todos los movimientos: a quién, hacia dónde, cómo, quién lo hace y para cuándo
cmd-as-if-moved = Como si se hubieran movido
cmd-as-if-moved-tip = Muestra el semicírculo después de todos los movimientos, sin cambiar nada
gesture-want = Planear un movimiento
gesture-want-how = Alt y arrastrar al actor hasta la cuña deseada
step-dots = { $count ->
    [one] puntos de { $name }
   *[other] puntos de { $count } actores
}
step-clear-dots = borrar todos los puntos
problem-dots = { $actor }: el número de puntos { $value } no está entre 0 y 99; se usa { $used }.
dialog-path-save-list-title = Guardar la lista
dialog-path-save-copy-title = Guardar la copia de recuperación

moves-title = Movimientos
moves-summary = { $moves ->
    [0] Ningún movimiento todavía
    [one] 1 movimiento, { $complete ->
        [0] con el plan incompleto
       *[other] con el plan completo
    }
   *[other] { $moves } movimientos, { $complete } con el plan completo
}
moves-summary-candidates = { $count ->
    [one] 1 candidato
   *[other] { $count } candidatos
}
moves-empty = Todavía no hay a quién mover. Con Alt pulsada, arrastra a un actor hasta la cuña siguiente hacia su lado, o selecciónalo y pulsa M y luego del 1 al 5. Basta con un grupo por cuña.
moves-candidate = Sin movimiento previsto todavía.
moves-for-facilitator = Con nombres
moves-for-room = Para la sala
moves-copy = Copiar
moves-save = Guardar…
moves-close = Cerrar
moves-column-dots = Puntos
moves-column-who = A quién
moves-appeal = Qué les motiva
moves-tactic = Táctica
moves-ask = Petición
moves-who = Quién lo hace
moves-by = Para cuándo
moves-field-of = { $field }: { $name }
moves-to-of = Hacia dónde mover a { $name }
moves-missing = por decidir
moves-missing-count = { $count } por decidir
moves-dots = { $count ->
    [one] 1 punto
   *[other] { $count } puntos
}
moves-dot-more = Un punto más para { $name }
moves-dot-less = Un punto menos para { $name }
moves-described = se quiere mover hacia { $to }
moves-wanting = ¿Hacia dónde? Pulsa del 1 al 5 para la cuña, 0 para ningún movimiento, Esc para dejarlo.
moves-drop-own = Sin movimiento
moves-far-title = { $count ->
    [one] { $name }: { $steps } cuñas de una vez
   *[other] { $count } actores: más de una cuña de una vez
}
moves-far-why = Rara vez alguien cruza más de una cuña de una vez. Una campaña gana moviendo a grupos clave una sola cuña; el paso siguiente puede venir después.
moves-far-one-step = Mejor un solo paso
moves-far-keep = Dejarlo así
moves-none-yet = Todavía no hay movimientos que mostrar. Planea uno primero: con Alt pulsada, arrastra a un actor hasta la cuña siguiente.
moves-wish = { $count ->
    [one] Un deseo, no la realidad: como si 1 actor se hubiera movido
   *[other] Un deseo, no la realidad: como si { $count } actores se hubieran movido
}
moves-wish-back = Volver a la realidad
moves-status-wish = Si se hubieran movido: { $balance }
moves-no-dots = Nadie tiene puntos.
moves-dots-cleared = { $count ->
    [one] Se quitaron los puntos a 1 actor
   *[other] Se quitaron los puntos a { $count } actores
}
moves-copied = Se copiaron los movimientos, con nombres reales
moves-copied-room = Se copiaron los movimientos para la sala: nombres en clave, nada confidencial
moves-file = movimientos
moves-file-room = movimientos-para-la-sala
moves-list-title = Movimientos: { $map }
moves-list-move = { $name } → { $to }
moves-list-candidate = { $name }: sin movimiento previsto todavía
veil-someone = alguien
veil-contact = un contacto
### Canvas by keyboard, screen readers, palette
cmd-palette = Buscar una orden o un actor…
cmd-palette-tip = Escribe unas letras de algo que quieras hacer, o de alguien que esté en el mapa
cmd-edit-name = Editar nombre y detalles
cmd-edit-name-tip = Pone el cursor en el nombre, a la derecha
cmd-surroundings = Solo su entorno
cmd-surroundings-tip = Muestra solo el actor seleccionado y aquellos con quienes se relaciona; la tecla Espacio hace lo mismo en el espectro
surroundings-badge = Solo se muestra el entorno de { $name }. Esc muestra a todos.
connect-name = ¿Con quién conectar?
connect-hint = Conectar con… (nombre)
connect-help = Escribe un nombre o haz clic en un actor
connect-nobody = Nadie tiene ese nombre
palette-title = Buscar una orden o un actor
palette-hint = ¿Qué quieres hacer, o a quién buscas?
palette-nothing = Nada coincide.
palette-count =
    { $count ->
        [one] 1 coincidencia
       *[other] { $count } coincidencias
    }
reader-actor = actor
reader-relationship = relación
reader-influence = influencia { $value } de { $max }
reader-relationships =
    { $count ->
        [0] sin relaciones
        [one] 1 relación
       *[other] { $count } relaciones
    }
reader-wanted = se quiere mover a { $wedge }
reader-confidential = confidencial
reader-tie = { $from } { $kind } { $to }, fuerza { $strength }
reader-wedge =
    { $count ->
        [0] { $wedge }, nadie
        [one] { $wedge }, 1 actor
       *[other] { $wedge }, { $count } actores
    }
reader-ties =
    { $count ->
        [one] Relaciones, 1 a la vista
       *[other] Relaciones, { $count } a la vista
    }
reader-place-in = Ubicar en { $wedge }
reader-unplace = Devolver a «Sin ubicar»
reader-connect = Conectar con…
announce-added = Se agregó { $name }
announce-added-to = Se agregó { $name } a { $wedge }
announce-added-several =
    { $count ->
        [one] Se agregó un actor
       *[other] Se agregaron { $count } actores
    }
announce-connected = Conectado: { $tie }
announce-connected-several =
    { $count ->
        [one] Se agregó una relación
       *[other] Se agregaron { $count } relaciones
    }
announce-removed =
    { $count ->
        [one] Se eliminó { $name }
       *[other] Se eliminaron { $count } actores
    }
announce-disconnected =
    { $count ->
        [one] Se eliminó una relación
       *[other] Se eliminaron { $count } relaciones
    }
announce-placed = { $name }: ubicado en { $wedge }
announce-moved = { $name } pasa a { $wedge }
announce-moved-within = { $name } se mueve dentro de { $wedge }
announce-moved-several-to = { $count } actores pasan a { $wedge }
announce-moved-several = Se movieron { $count } actores
announce-unplaced = { $name } ya no tiene lugar
announce-unplaced-several = { $count } actores ya no tienen lugar
announce-done = Hecho: { $step }
announce-undone = Deshecho: { $step }
announce-redone = Rehecho: { $step }
announce-undone-unsaid = Deshecho
announce-redone-unsaid = Rehecho
gesture-walk = Recorrer los actores, cuña por cuña
gesture-walk-how = Tab, y Mayús y Tab para volver
gesture-nearest = Ir al actor más cercano en una dirección
gesture-nearest-how = Flechas; con Mayús se suma a la selección
gesture-surroundings = Mostrar solo el entorno de un actor
gesture-surroundings-how = Espacio, y otra vez para mostrar a todos
gesture-connect-typing = Conectar escribiendo
gesture-connect-typing-how = R, un nombre, Intro, y luego el tipo con las flechas e Intro
gesture-step-back = Cerrar lo abierto, mostrar a todos, no seleccionar nada
gesture-step-back-how = Esc, paso a paso
gesture-keys-title = En el espectro con el teclado

### Run-through
cmd-write-evidence = Escribir cómo lo sabemos
cmd-write-evidence-tip = Pone el cursor en lo que se vio o se dijo
cmd-write-demand = Escribir la demanda
cmd-write-demand-tip = Pone el cursor en la frase de la que trata el mapa
cmd-guide-time = Empezar o pausar el tiempo de la guía
cmd-guide-next = Siguiente paso de la guía
cmd-guide-next-tip = Marca como hecho el paso abierto y abre el que sigue
inspector-dots = Puntos
status-balance-unjudged = { $with } de { $placed } con nosotros · { $against } en contra
tray-nobody = Todavía no se nombró a nadie.

## Views

view-menu = Vistas
view-spectrum = Espectro
view-network = Red
view-side-by-side = Lado a lado
view-power = Poder
view-table = Tabla
view-present = Presentar
cmd-show-spectrum = Espectro
cmd-show-network = Red
cmd-show-side-by-side = Espectro y red lado a lado
cmd-show-power = Poder y balance
cmd-show-table = Tabla

## Pins of the network

step-pin = { $count ->
    [one] fijar { $name }
   *[other] fijar { $count } actores
}
step-unpin = { $count ->
    [one] soltar { $name }
   *[other] soltar { $count } actores
}
problem-pin-not-a-number = { $actor }: el lugar fijado no es un punto de la red; se quita.
problem-pin-outside = { $actor }: el valor { $value } del lugar fijado está fuera del plano de la red; se usa { $used }.
## Lo que dice el grafo, en la línea de órdenes

cli-export-focus-unseen = La sala no ve a «{ $target }».
cli-target-unknown = En este mapa nadie se llama «{ $target }». Da un nombre, un nombre en clave o un id.
cli-target-like = En este mapa nadie se llama «{ $target }». ¿Quisiste decir uno de estos?{ $names }
cli-target-several = Varios actores se llaman «{ $target }». Da el id del que quieres decir:{ $names }
cli-insight-more =
    { $count ->
        [one] { $names } y uno más
       *[other] { $names } y { $count } más
    }
cli-insight-ways-in = Caminos hacia { $name }
cli-insight-through-opponent = { $chain } (solo por medio de adversarios activos)
cli-insight-no-way = Nadie de nuestro lado llega hasta allí por relaciones sin tensión.
cli-insight-ask-first = A quién se podría pedir primero: { $names }
cli-insight-contact = { $name } (contacto: { $contact })
cli-insight-next = A quién mover ahora (una lista para conversar: los números son suposiciones informadas)
cli-insight-next-nobody = No hay nadie ubicado a quien se pueda mover hacia nosotros.
cli-insight-candidate = { $place }. { $name }, a { $wedge }: { $score } % (influencia { $influence }, alcance { $reach }, a quiénes arrastra { $pull }, cercanía { $nearness })
cli-insight-by-way-of = { "  " } por medio de { $chain }
cli-insight-bridges = Puentes
cli-insight-between = { $name } está en el { $share } % de las cadenas más cortas entre otros
cli-insight-articulation =
    { $count ->
        [one] Sin este actor, otros dejarían de estar conectados: { $names }
       *[other] Sin cualquiera de estos { $count }, otros dejarían de estar conectados: { $names }
    }
cli-insight-cut =
    { $count ->
        [one] Esta relación es lo único que une dos partes: { $names }
       *[other] Cada una de estas { $count } relaciones es lo único que une dos partes: { $names }
    }
cli-insight-tie = Los grupos { $one } y { $other } están unidos solo por { $names }
cli-insight-no-bridges = Nadie está entre otros.
cli-insight-parts =
    { $count ->
        [0] No hay nadie en el mapa.
        [one] Todos están conectados con todos, sin contar los conflictos.
       *[other] El mapa está en { $count } partes que nada más que conflictos conecta; la mayor tiene { $largest } actores.
    }
cli-insight-clusters = Grupos de relaciones (los que cruzan el centro son donde la gente se mueve)
cli-insight-cluster = { $number }. con nosotros { $ours }, neutrales { $middle }, en contra { $theirs }: { $names }
cli-insight-straddling = { $number }. cruza el centro: con nosotros { $ours }, neutrales { $middle }, en contra { $theirs }: { $names }
cli-insight-no-clusters = No hay: nadie tiene con nadie una relación sin tensión.
cli-insight-hubs = Los más conectados (con cuántos actores se relacionan sin conflicto)
cli-insight-hubs-ours = con nosotros: { $names }
cli-insight-hubs-middle = neutrales: { $names }
cli-insight-hubs-theirs = en contra: { $names }
cli-insight-no-hubs = Nadie que esté ubicado se relaciona con más de uno.
cli-insight-gaps = Aislados y huecos
cli-insight-loners = Sin relación con nadie ({ $count }): { $names }
cli-insight-unreached = Influyentes a quienes nadie de nuestro lado llega sin pasar por adversarios activos ({ $count }): { $names }
cli-insight-missing-friends = Dos de los nuestros que deberían conocerse: { $pair } (ambos conocen a { $friends })
cli-insight-missing-groups = Dos de los nuestros que deberían conocerse: { $pair } (ambos en { $groups })
cli-insight-missing-both = Dos de los nuestros que deberían conocerse: { $pair } (ambos conocen a { $friends }; ambos en { $groups })
cli-insight-no-gaps = No se encontró ninguno.
cli-insight-opposition = Cómo llega la oposición a nuestros aliados pasivos
cli-insight-no-opposition = De ningún modo, hasta donde sabe este mapa.
cli-insight-weak = Puntos débiles de este mapa
cli-insight-without-evidence = Ubicados, pero nada dice cómo lo sabemos ({ $count }): { $names }
cli-insight-guesses = Influyentes, pero ubicados por suposición ({ $count }): { $names }
cli-insight-without-who = Por mover, pero sin nadie que lo haga ({ $count }): { $names }
cli-insight-without-when = Por mover, pero sin fecha ({ $count }): { $names }
cli-insight-stale = La instantánea más reciente tiene { $days } días. Después de { $fresh } días un mapa habla del pasado.
cli-insight-no-weak = No se encontró ninguno.
## Red

network-canvas = Red
network-free = Libre
network-by-stance = Por postura
network-groups = Grupos
network-groups-drawn = { $count ->
    [0] Grupos
   *[other] Grupos: { $count }
}
network-groups-none = Ningún grupo
network-groups-of-selected = Los del actor seleccionado
network-groups-of = Los de { $actor }
network-groups-full = Hay { $most } grupos dibujados: más no se distinguirían. Quita uno para elegir otro.
network-groups-nobody = Nadie está en un grupo todavía. El inspector dice quién está en cuál.
network-settling = Buscando lugares…
network-unrelated = Sin relaciones
network-unplaced = Sin ubicar todavía
network-unpin-all = { $count ->
    [one] Soltar un actor
   *[other] Soltar { $count } actores
}
cmd-arrange-by-stance = Red: por postura, o libre
cmd-arrange-by-stance-tip = Que la postura sea el eje horizontal, o que solo las relaciones digan dónde está cada quien
cmd-choose-groups = Red: elegir grupos…
cmd-choose-groups-tip = Dibujar un contorno alrededor de quienes son del mismo grupo o comité
cmd-lay-out-again = Red: ordenar de nuevo
cmd-unpin = Soltar
cmd-unpin-tip = Que los actores seleccionados vayan adonde los lleven sus relaciones
cmd-unpin-all = Soltar a todos

## Insight

cmd-insight = Qué dice el grafo
insight-tab = Hallazgos
cmd-insight-tip = A quién mover, cómo llegar, puentes, centros, grupos y puntos débiles, según las relaciones
insight-working = Calculando…
insight-hidden-kinds = Los tipos de relación que no se muestran no cuentan.
insight-more = { $count ->
    [one] Uno más
   *[other] { $count } más
}
insight-fewer = Mostrar menos
insight-and-others = { $count ->
    [one] { $names } y otro más
   *[other] { $names } y { $count } más
}
insight-next = A quién mover ahora
insight-next-how = Quienes podrían acercarse un paso, según lo que pueden hacer, cómo llegamos a ellos, a quiénes arrastran y qué tan cerca están. Una sugerencia para discutir.
insight-next-none = No hay nadie ubicado que pueda acercarse un paso.
insight-candidate = { $place }. { $name } – a { $wedge }
insight-part = { $name }: { $percent } de 100
insight-part-influence = influencia
insight-part-reach = alcance
insight-part-pull = arrastre
insight-part-nearness = cercanía
insight-weights = Cuánto cuenta cada cosa…
insight-weights-usual = Como siempre
insight-ways-in = Cómo llegar
insight-ways-in-how = Las cadenas más cortas desde nuestros aliados activos, y luego los pasivos, por relaciones que no son de tensión y en su dirección; las estrechas son más cortas.
insight-ways-in-choose = Selecciona a alguien para ver cómo llegar.
insight-ways-in-to = A { $name }:
insight-ways-in-none = Ninguna cadena de relaciones lleva hasta ahí desde nuestros aliados. ¿Quién podría construir una?
insight-ways-in-chains = Cadenas
insight-chain-over-opponent = { $chain } (pasa por alguien que está en contra)
insight-ask-first = A quién preguntar primero
insight-opposition = Cómo llega la oposición a nuestros aliados pasivos
insight-bridges = Puentes
insight-bridges-how = Quiénes están en las cadenas más cortas entre otros, y sin quiénes se partiría el mapa. Los conflictos no unen nada y no cuentan.
insight-bridges-none = Todavía no hay cadenas de más de una relación.
insight-between = { $name }: en { $count } de cada 100 cadenas más cortas entre otros
insight-between-caption = Quienes más están en medio
insight-cut-actors = Sin ellos, otros pierden el contacto
insight-cut-relationships = Relaciones que nada puede reemplazar
insight-ties = Grupos unidos por una sola persona
insight-tie = { $one } | { $other }: solo por { $by }
insight-hubs = Centros, solitarios, vacíos
insight-hubs-how = Contados por con cuántos otros se relaciona cada quien sin conflicto, en cada lado.
insight-hub = { $count ->
    [one] { $name }: se relaciona con otro
   *[other] { $name }: se relaciona con { $count }
}
insight-hubs-ours = Los más conectados de nuestros aliados
insight-hubs-middle = Los más conectados de los neutrales
insight-hubs-theirs = Los más conectados de la oposición
insight-unreached = Influyentes a quienes nadie de nuestro lado llega
insight-missing = Aliados que todavía no se conocen
insight-missing-pair = { $one } – { $other }: ambos con { $common }
insight-loners = Sin ninguna relación
insight-clusters = Grupos cercanos
insight-clusters-how = Actores que se relacionan más entre sí que con los demás (según la modularidad). Donde un grupo cruza el medio, la gente se mueve.
insight-clusters-none = Hay muy pocas relaciones para encontrar grupos.
insight-clusters-straddling = A través del medio
insight-clusters-others = De un solo lado
insight-cluster = { $names } ({ $count }): { $stands }
insight-side-ours = { $count } con nosotros
insight-side-middle = { $count } neutrales
insight-side-theirs = { $count } en contra
insight-weak-spots = Puntos débiles de nuestro mapa
insight-weak-spots-how = Lo que el mapa todavía no dice; primero los más influyentes.
insight-weak-none = No falta nada de lo que Fanlight revisa.
insight-weak-guesses = Influyentes, pero solo supuestos
insight-weak-evidence = Ubicados sin evidencia
insight-weak-who = Por mover, pero nadie se encarga
insight-weak-when = Por mover, pero sin fecha
insight-weak-stale = Noticias viejas
insight-weak-stale-days = La última instantánea tiene { $days } días.
## Buscar y filtrar

cmd-find = Buscar…
cmd-find-tip = Busca actores y relaciones por nombre, nombre en clave, grupo, evidencia y notas
cmd-find-next = Resultado siguiente
cmd-find-previous = Resultado anterior
cmd-filter = Filtrar…
cmd-filter-tip = Muestra solo a algunos actores con claridad, en todas las vistas
cmd-clear-filter = Quitar el filtro
find-actor = Buscar un actor
find-hint = Buscar actores y relaciones
find-count = { $at } de { $all }
find-nothing = no hay nada
find-next = Resultado siguiente
find-previous = Resultado anterior
find-close = Cerrar la búsqueda
find-in-name = en el nombre:
find-in-code-name = en el nombre en clave:
find-in-group = en el grupo:
find-in-evidence = en la evidencia:
find-in-notes = en las notas:
find-filtered-out = (fuera del filtro)
find-kind-hidden = (su tipo no se muestra)
filter-title = Filtro
filter-close = Cerrar el panel del filtro
filter-only = Solo: { $what }
filter-on-wall = Solo se muestran algunos actores
filter-heads =
    { $all ->
        [one] { $passing } de 1 actor
       *[other] { $passing } de { $all } actores
    }
filter-dim = atenuar
filter-hide = ocultar
filter-clear = Quitar
filter-facet-place = Dónde están
filter-facet-kind = Qué son
filter-facet-group = Grupo
filter-facet-move = Movimiento
filter-facet-more = Más
filter-not-placed = sin ubicar
filter-influence = influencia { $values }
filter-influence-not-judged = influencia sin valorar
filter-sureness-not-judged = certeza sin valorar
filter-has-move = con movimiento
filter-no-move = sin movimiento
filter-no-evidence = sin evidencia
filter-confidential = confidencial
filter-not-confidential = no confidencial
filter-near-selected = junto a lo seleccionado
filter-near-selected-tip = Los actores seleccionados y quienes tienen relación directa con ellos
filter-new-left-out = Se agregó, pero no se muestra: queda fuera del filtro.
tray-filtered = Nadie aquí pasa el filtro.
## Table

table-actors = Actores
table-relationships = Relaciones
table-selected = { $listed } · { $count } en la selección
table-no-actors = Todavía no se nombró a nadie. Los nombres se escriben en el cuadro de la izquierda.
table-no-relationships = Todavía no hay relaciones. Se dibujan en el espectro y en la red.
table-all-hidden = El filtro no deja nada.
table-columns = Columnas
table-columns-tip = Qué columnas se muestran y en qué orden
table-columns-reset = Columnas como al principio
table-column-earlier = { $column } más a la izquierda
table-column-later = { $column } más a la derecha
table-column-name = Nombre
table-column-code-name = Nombre en clave
table-column-kind = Tipo
table-column-wedge = Cuña
table-column-stance = Postura
table-column-distance = Distancia
table-column-influence = Influencia
table-column-confidence = Certeza
table-column-evidence = Cómo lo sabemos
table-column-contact = Contacto
table-column-groups = Grupos
table-column-part-of = Parte de
table-column-confidential = Confidencial
table-column-notes = Notas
table-column-wanted = Mover a
table-column-appeal = Qué le atrae
table-column-tactic = Táctica
table-column-ask = Pedido
table-column-who = Quién
table-column-by = Para cuándo
table-column-dots = Puntos
table-column-relationships = Relaciones
table-column-from = De
table-column-tie = Tipo
table-column-to = A
table-column-strength = Cercanía
table-column-formal = Por escrito
table-column-secret = Confidencial
table-column-note = Nota
table-sort-by = { $column }, ordenar
table-sorted-up = { $column }, ordenado del primero al último
table-sorted-down = { $column }, ordenado del último al primero
table-cell = { $row }, { $column }: { $value }
table-cell-empty = vacío
table-influence-of = { $value } de { $max }
table-yes = sí
table-no = no
table-editor = { $column }, { $whose }
table-for-actors = para { $count } actores
table-for-relationships = para { $count } relaciones
table-menu = Filas elegidas
table-copy = Copiar para una hoja de cálculo
table-edit = Editar “{ $column }”
table-copied =
    { $count ->
        [one] Se copió una fila. Pégala en una hoja de cálculo.
       *[other] Se copiaron { $count } filas. Pégalas en una hoja de cálculo.
    }
## Poder y balance

power-canvas = Poder: la postura a lo ancho, la influencia a lo alto
power-open = influencia sin estimar
power-lane = Influencia aún sin estimar: { $count }
power-waiting = Sin ubicar todavía: { $count }
power-more = + { $count } más
power-mobilise = Movilizar
power-mobilise-tip = Aliados con mucha influencia: acuerda con ellos qué hacen
power-limit = Limitar
power-limit-tip = Adversarios con mucha influencia: rara vez se dejan ganar. Mueve una cuña a aquellos de quienes dependen
power-inform = Informar
power-inform-tip = Aliados con poca influencia: mantenlos al tanto y reúnelos para que pesen más
power-watch = Observar
power-watch-tip = Adversarios con poca influencia: no los pierdas de vista ni gastes fuerzas en ellos
power-no-actors = Aún no hay actores. Agrégalos a la izquierda.
power-nobody-placed = Aún nadie tiene lugar. Arrastra a alguien hasta aquí: así dices dónde está y cuánto puede.
power-nobody-judged = Aún no se ha estimado la influencia de nadie. Arrastra a alguien desde la franja de abajo.
power-nobody-shown = No se muestra a nadie: el filtro los deja fuera a todos.
balance-title = Balance
balance-now = ahora
balance-after = como si se hubieran movido
balance-by-number = Por número
balance-by-influence = Por influencia
balance-row = { $wedge }: { $now } ahora, { $after } como si se hubieran movido
balance-nobody = Aún nadie tiene lugar: no hay nada que pesar.
balance-unjudged = Aún no se ha estimado la influencia de nadie.
balance-caution = Estos números son conjeturas informadas: valen lo que valen los lugares y las estimaciones que suman.
step-judge = { $count ->
    [one] estimar a { $name }
   *[other] estimar a { $count } actores
}
announce-judged = { $name }: { $wedge }, influencia { $value } de { $max }
announce-judged-open = { $name }: { $wedge }, influencia sin estimar
announce-judged-several = { $count } actores estimados de nuevo
## Lo elegido, en voz alta

announce-field = { $whose }: { $what }
announce-both-ends = { $from } y { $to }
announce-influence-none = influencia sin valorar
announce-confidence = qué tan seguro: { $value }
announce-not-confidential = ya no es confidencial
announce-part-of = forma parte de { $name }
announce-part-of-nobody = no forma parte de nada más grande
announce-move-none = sin movimiento previsto
announce-moves-several = movimientos previstos
announce-dots-none = sin puntos
announce-dot-more = un punto más cada uno
announce-dot-less = un punto menos cada uno
announce-strength = qué tan cercana: { $value }
announce-formal = por escrito
announce-not-formal = no está por escrito

## Una ventana como pared, y una segunda pantalla

wall-only-at-desk = En la pared no. F11 devuelve los menús y paneles.
wall-something-at-desk = Algo te espera en el escritorio.
wall-doubles = Escrito en la pared y ya presente: { $names }.
wall-time-runs = El tiempo corre.
wall-time-stands = El tiempo está parado.
room-second-screen = Hay una segunda pantalla: la ventana de la sala ahora la llena. F11 en esa ventana la hace pequeña.
surroundings-badge-short = { $name } · Esc
surroundings-badge-several = Solo se muestra el entorno de { $count } actores. Esc muestra a todos.
surroundings-steps = { $count ->
    [one] 1 paso
   *[other] { $count } pasos
}
cmd-reach-further = Entorno: un paso más lejos
table-ways = En la tabla
table-way-walk = Recorrer las celdas
table-way-walk-how = Flechas, Re Pág y Av Pág; Inicio y Fin en la fila, con Ctrl en la tabla
table-way-select = Elegir varias filas
table-way-select-how = Clic con Ctrl o Mayús; Mayús y flechas; Espacio; Ctrl+A para todas
table-way-edit = Editar una celda, para todas las filas elegidas a la vez
table-way-edit-how = Doble clic, Intro o F2; Intro termina, Tab sigue, Mayús+Intro parte la línea
table-way-jump = Ir a un nombre
table-way-jump-how = Escribe cómo empieza
table-way-sort = Ordenar, y al revés
table-way-sort-how = Clic en el nombre de la columna
table-way-copy = Copiar filas para una hoja de cálculo
table-way-copy-how = Ctrl+C: las filas elegidas, o todas
