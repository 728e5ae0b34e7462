# Fanlight in English. One text per line, grouped by where it appears.

## Wedges
wedge-active-allies = Active allies

## Saving and recovery
save-unreadable = No se ha guardado: lo que se iba a escribir no se puede volver a leer ({ $reason }). Es un fallo de Fanlight. No se ha tocado nada en el disco, y su trabajo sigue en esta ventana y en su copia de recuperación.
save-changed-on-disk = No se ha guardado: otro programa ha cambiado { $path } desde que se abrió aquí. Puede sobrescribirlo, conservar los dos o volver a cargarlo.
save-exists = No se ha guardado: ya hay un archivo { $path }. Puede sobrescribirlo o elegir otro nombre.
save-is-folder = No se ha guardado: { $path } es una carpeta. Elija un nombre para el archivo.
save-not-a-file = No se ha guardado: { $path } es un dispositivo o una tubería, no un archivo. Elija otro lugar.
save-no-folder = No se ha guardado: la carpeta { $path } no existe. ¿Se ha desconectado una memoria USB o ha cambiado de nombre la carpeta? Vuelva a crearla o guarde en otro lugar.
save-folder-protected = No se ha guardado: no se pueden crear archivos en la carpeta { $path }. Lo que contiene sigue como estaba. Guarde en otra carpeta.
save-protected = No se ha guardado: { $path } está protegido contra escritura o lo está usando otro programa. El archivo sigue como estaba. Cierre el otro programa, quite la protección o guarde con otro nombre.
save-hard-linked = { $others ->
    [one] No se ha guardado: { $path } tiene otro nombre más en este disco, y el archivo con ese nombre se quedaría con el contenido anterior.
   *[other] No se ha guardado: { $path } tiene otros { $others } nombres en este disco, y los archivos con esos nombres se quedarían con el contenido anterior.
  } Guarde con otro nombre o sobrescriba solo este.
save-name-impossible = No se ha guardado: aquí un archivo no puede llamarse { $path }. Elija un nombre más corto, con letras corrientes.
save-links-in-a-circle = No se ha guardado: el enlace simbólico { $path } da vueltas en círculo. Guarde con otro nombre.
save-disk-full = No se ha guardado: no queda sitio para { $path }. El archivo sigue como estaba. Libere espacio o guarde en otro disco.
save-not-confirmed = Se ha escrito { $path }, pero al releerlo no se ha podido comprobar ({ $reason }). No se fíe de él: guarde también en otro disco.
save-failed = No se ha guardado: no se ha podido escribir { $path } ({ $reason }). El archivo sigue como estaba. Inténtelo de nuevo o guarde en otro lugar.
recovery-not-kept = No se ha podido hacer una copia de recuperación de lo que aún no ha guardado ({ $reason }). Guarde a menudo y, si el disco está lleno, libere espacio.
recovery-not-forgotten = { $count ->
    [one] No se ha podido eliminar un archivo de Fanlight. Cierre las demás ventanas de Fanlight e inténtelo de nuevo, o elimínelo usted:
   *[other] No se han podido eliminar { $count } archivos de Fanlight. Cierre las demás ventanas de Fanlight e inténtelo de nuevo, o elimínelos usted:
  } { $paths }
