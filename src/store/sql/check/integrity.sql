SELECT integrity_check FROM pragma_integrity_check(20) WHERE integrity_check <> 'ok'
