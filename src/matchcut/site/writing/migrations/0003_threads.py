import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('site_films', '0002_stirred'),
        ('site_writing', '0002_readers'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='piecerow',
            name='notice',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='piecerow',
            name='thread',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='comments', to='site_writing.piecerow'),
        ),
        migrations.AddIndex(
            model_name='piecerow',
            index=models.Index(fields=['thread', 'written'], name='piece_comments'),
        ),
    ]
