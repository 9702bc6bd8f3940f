using GoldenThread.Training;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Training;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class TrainingSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Courses.</summary>
        public DbSet<Course> Courses => db.Set<Course>();

        /// <summary>Sessions.</summary>
        public DbSet<CourseSession> CourseSessions => db.Set<CourseSession>();

        /// <summary>People who come to training.</summary>
        public DbSet<Attendee> Attendees => db.Set<Attendee>();

        /// <summary>What became of their places.</summary>
        public DbSet<Attendance> Attendances => db.Set<Attendance>();

        /// <summary>Numbers in scope.</summary>
        public DbSet<ScopeCount> ScopeCounts => db.Set<ScopeCount>();

        /// <summary>Questions three months later.</summary>
        public DbSet<FollowUpQuestion> FollowUpQuestions => db.Set<FollowUpQuestion>();

        /// <summary>What was attached to actions.</summary>
        public DbSet<TrainingEvidence> TrainingEvidence => db.Set<TrainingEvidence>();
    }
}
