using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>When an audit ended, and when the references of its cases were removed.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0212_audit_references")]
internal sealed class AuditReferenceColumns : SqlMigration;
