-- The database notes every change that somebody makes, so that no verb can forget to. This is for
-- rows that are changed or deleted; how new ones are noted, each table has a function of its own.
-- $1 the key's column, $2 masked columns, $3 columns that alone are no change.
CREATE OR REPLACE FUNCTION audit_note() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    who text := current_setting('community.actor', true);
    old_row jsonb;
    new_row jsonb := '{}';
    masked text[] := TG_ARGV[1]::text[];
    was jsonb;
    is_now jsonb;
BEGIN
    IF who IS NULL OR who = '' THEN
        RETURN NULL;
    END IF;
    old_row := jsonb_strip_nulls(to_jsonb(OLD));
    IF TG_OP = 'UPDATE' THEN
        new_row := jsonb_strip_nulls(to_jsonb(NEW));
    END IF;
    SELECT
        jsonb_object_agg(name, CASE WHEN name = ANY (masked) AND old_row->name <> '""'
            THEN '"•••"' ELSE old_row->name END) FILTER (WHERE old_row ? name),
        jsonb_object_agg(name, CASE WHEN name = ANY (masked) AND new_row->name <> '""'
            THEN '"•••"' ELSE new_row->name END) FILTER (WHERE new_row ? name)
    INTO was, is_now
    FROM jsonb_object_keys(old_row || new_row) AS name
    WHERE old_row->name IS DISTINCT FROM new_row->name AND name <> ALL (TG_ARGV[2]::text[]);
    IF was IS NOT NULL OR is_now IS NOT NULL THEN
        INSERT INTO audit_entry (actor_kind, actor, verb, tablename, key, before, after)
        VALUES (
            split_part(who, ' ', 1), split_part(who, ' ', 2), lower(TG_OP), TG_TABLE_NAME,
            coalesce(new_row->>TG_ARGV[0], old_row->>TG_ARGV[0], ''),
            coalesce(was, '{}'), coalesce(is_now, '{}')
        );
    END IF;
    RETURN NULL;
END $$;

-- What has been noted stays as it is. It may go when it is old, and never sooner.
CREATE OR REPLACE FUNCTION audit_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.at < now() - interval '1 year' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'The audit log is not changed.' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE OR REPLACE TRIGGER audit_keep BEFORE UPDATE OR DELETE ON audit_entry
FOR EACH ROW EXECUTE FUNCTION audit_keep();

CREATE OR REPLACE TRIGGER audit_keep_all BEFORE TRUNCATE ON audit_entry
FOR EACH STATEMENT EXECUTE FUNCTION audit_keep();
