# Fanlight en español. Un texto por línea, agrupados según dónde aparecen.

## Wedges
wedge-active-allies = Aliados activos
wedge-passive-allies = Aliados pasivos
wedge-neutral = Neutrales
wedge-passive-opposition = Adversarios pasivos
wedge-active-opposition = Adversarios activos

## Files
file-not-found = No existe ese archivo.
file-not-found-remedy = Compruebe el nombre y la carpeta; si estaba en una memoria USB o en una carpeta compartida, puede haberse ido con ella.
file-no-permission = Usted no tiene permiso para leer el archivo.
file-no-permission-remedy = Pida permiso a quien sea su dueño, o cópielo a una carpeta propia.
file-folder = Esto es una carpeta, no un archivo.
file-folder-remedy = Abra un archivo de dentro; los mapas terminan en .ron.
file-not-regular = Esto es un dispositivo o una tubería, no un archivo.
file-not-regular-remedy = Copie su contenido en un archivo y abra ese archivo.
file-unreadable = No se pudo leer el archivo: { $detail }
file-unreadable-remedy = Inténtelo de nuevo, o copie el archivo a otro disco y abra la copia.
file-too-big = El archivo pasa de { $most } MB, mucho más de lo que ocupa un mapa.
file-too-big-remedy = Compruebe que sea el archivo correcto.
file-empty = El archivo está vacío.
file-only-zeros = El archivo no contiene más que ceros, como tras un corte de luz o en un disco dañado.
file-zero-end = El final del archivo no contiene más que ceros, como tras un corte de luz o en un disco dañado.
file-damaged-remedy = Abra una copia anterior, o una que haya enviado a alguien por correo.
file-sealed = El mapa está sellado con una contraseña.
file-sealed-remedy = Esta versión de Fanlight abre mapas sin sellar; quítele antes el sello con age.
file-pdf = Esto es un PDF, diga lo que diga su nombre.
file-xml = Esto es XML o una página web, diga lo que diga su nombre.
file-binary = Esto no es un archivo de texto, así que no es un mapa.
file-other-remedy = Abra el mapa mismo: un archivo de texto que termina en .ron.
file-zip = Esto es un archivo ZIP o un documento de oficina, diga lo que diga su nombre.
file-zip-remedy = Descomprímalo y abra el mapa que contiene: un archivo de texto que termina en .ron.
file-utf16 = El texto de este archivo está en UTF-16, y los mapas están en UTF-8.
file-utf16-remedy = Ábralo en un editor de texto y guárdelo con la codificación UTF-8.
file-not-utf8 = Aquí el archivo no es texto en UTF-8.
file-not-utf8-remedy = Ábralo en un editor de texto y guárdelo con la codificación UTF-8, o abra una copia anterior.
file-conflict = Dos versiones de este mapa quedaron sin unir: el control de versiones dejó aquí sus marcas.
file-conflict-remedy = Conserve una de las dos partes, quite las líneas con <<<<<<<, ======= y >>>>>>>, y vuelva a abrir el archivo.
file-other-format = Esto es un archivo «{ $format }», no un mapa.
file-no-format = Este archivo no dice que sea un mapa.
file-no-format-remedy = Si lo es, añada format: "{ $wanted }", y version: 1, como sus dos primeros campos.
file-version-unknown = Esa versión del formato no existe.
file-version-remedy = Escriba version: { $version }.
file-newer = El mapa se hizo con un Fanlight más nuevo (formato { $version }). Se muestra lo que este entiende; no se guarda encima.
file-newer-unreadable = El mapa se hizo con un Fanlight más nuevo (formato { $version }), y a partir de aquí este no lo entiende.
file-newer-remedy = Ábralo con un Fanlight más nuevo, o pida una copia en un formato anterior.
file-write-ext = Los datos de otro programa en este mapa no son válidos y no se pueden guardar: { $detail }
file-write-failed = No se pudo escribir el mapa para guardarlo: { $detail }
file-write-too-big = El mapa pasa ya de { $most } MB y no se podría volver a abrir. Quite instantáneas antiguas o acorte notas.

problem-cut-off = El archivo termina demasiado pronto: quedó cortado.
problem-unknown-field = Aquí no existe el campo «{ $field }».
problem-unknown-field-remedy = Corrija el nombre o quite el campo. Aquí se admiten: { $known }.
problem-unknown-value = «{ $value }» no es uno de los valores que se admiten aquí.
problem-unknown-value-remedy = Escriba uno de estos: { $known }.
problem-missing-field = Falta el campo «{ $field }».
problem-missing-field-remedy = Añada { $field } a este registro.
problem-field-twice = El campo «{ $field }» está aquí por segunda vez.
problem-field-twice-remedy = Deje un solo { $field } y quite el otro.
problem-too-many = Aquí la lista pasa de { $most } registros, el máximo que admite.
problem-too-many-remedy = Reparta el mapa en varios archivos.
problem-too-deep = Aquí hay demasiados paréntesis unos dentro de otros.
problem-too-deep-remedy = Un mapa necesita solo unos pocos niveles; compruebe que sea el archivo correcto.
problem-not-an-id = Aquí se espera un identificador, pero hay { $found }.
problem-not-an-id-remedy = Escriba entre comillas 32 cifras de 0 a 9 y de a a f, como en los demás registros.
problem-number-too-large = El número se sale de todo límite.
problem-more-after-end = El mapa termina antes de este punto, pero sigue algo más.
problem-more-after-end-remedy = Quite lo que sigue, o busque el paréntesis que se cierra demasiado pronto.
problem-wanted =
    { $what ->
        [text] Aquí se espera un texto entre comillas.
        [number] Aquí se espera un número.
        [whole-number] Aquí se espera un número entero.
        [boolean] Aquí se espera true o false.
        [name] Aquí se espera el nombre de un campo o de un valor.
       *[other] Aquí se espera «{ $what }».
    }
problem-unreadable = Esto no se puede leer: { $detail }
problem-syntax-remedy = Corríjalo en un editor de texto; el error puede estar también justo antes. O abra una copia anterior.
problem-text-too-long = El texto «{ $field }» pasa de { $most } caracteres.
problem-text-too-long-remedy = Acórtelo en un editor de texto; Fanlight no lo corta para que no se pierda nada.
problem-forbidden-characters = Se quitaron de «{ $field }» caracteres de control o marcas ocultas que cambian el sentido de la lectura.
problem-stance-not-a-number = { $actor }: la postura no es un número; queda en la bandeja.
problem-distance-not-a-number = { $actor }: la distancia no es un número; se usa la del medio.
problem-stance-outside = { $actor }: la postura { $value } está fuera de 0 a 1; se usa { $used }.
problem-distance-outside = { $actor }: la distancia { $value } está fuera de 0 a 1; se usa { $used }.
problem-influence-high = { $actor }: la influencia { $value } pasa de 5; se usa 5.
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
